package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The keychain as the log-in sees it: asked off the screen's thread, and its trouble said instead of thrown. */
final class RememberedSecrets {
    private final SecretStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> missing = new ReadOnlyObjectWrapper<>();

    RememberedSecrets(SecretStore store, Background background) {
        this.store = store;
        this.background = background;
    }

    /** Finds out whether the keychain works. */
    void probe() {
        background.submit(store::unavailable, why -> problem.set(why.orElse(null)), this::failed);
    }

    void find(String profileId, Consumer<Secret> onFound) {
        background.submit(() -> store.find(profileId),
                found -> found.ifPresentOrElse(onFound, () -> missing.set(Notice.of("secret.missing"))), this::failed);
    }

    /** Another server is shown: what was said of the one before is not said of it. */
    void another() {
        missing.set(null);
    }

    void forget(String profileId) {
        background.submit(() -> {
            store.forget(profileId);
            return null;
        }, done -> {}, this::failed);
    }

    private void failed(Exception e) {
        problem.set(Notice.of("secret.unavailable"));
    }

    /** Why nothing can be remembered; null where the keychain works. */
    ReadOnlyObjectProperty<Notice> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Set where a secret should be there and is not, as after a keychain that refused to keep it. */
    ReadOnlyObjectProperty<Notice> missing() {
        return missing.getReadOnlyProperty();
    }
}
