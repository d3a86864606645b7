package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.SecretKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The keychain as the log-in sees it: asked only for a server for which a person chose it, off the screen's thread, for
 * as long as a person needs. What it does and does not do is said, never thrown.
 */
public final class Keychain {
    private final SecretStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<KeychainState> state = new ReadOnlyObjectWrapper<>(KeychainState.NOT_ASKED);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper forgetting = new ReadOnlyIntegerWrapper();
    private Question question = new Question();
    private boolean keepFailed;

    Keychain(SecretStore store, Background background) {
        this.store = store;
        this.background = background;
    }

    /** Handed along with the work, which is not begun once nobody wants its answer. */
    private static final class Question {
        private volatile boolean isOver;
    }

    /** Another server is shown: what is said of the one before ends, and its late answers belong to nobody. */
    void another() {
        question.isOver = true;
        keepFailed = false;
        say(KeychainState.NOT_ASKED, null);
    }

    /** @param use takes what was found, or says that it came too late */
    void find(ServerProfile profile, Predicate<Map<SecretKind, Secret>> use) {
        question.isOver = true;
        Question mine = new Question();
        question = mine;
        say(KeychainState.ASKING, Notice.of("keychain.ASKING"));
        background.submit(() -> mine.isOver ? Map.<SecretKind, Secret>of() : read(profile), found -> {
            if (!mine.isOver) {
                found(found, use);
            }
        }, e -> {
            if (!mine.isOver) {
                failed("keychain.", e);
            }
        });
    }

    private Map<SecretKind, Secret> read(ServerProfile profile) throws KeychainFailed {
        Map<SecretKind, Secret> found = new EnumMap<>(SecretKind.class);
        for (SecretKind kind : profile.secrets()) {
            store.find(kind.of(profile)).ifPresent(secret -> found.put(kind, secret));
        }
        return found;
    }

    private void found(Map<SecretKind, Secret> found, Predicate<Map<SecretKind, Secret>> use) {
        if (found.isEmpty()) {
            say(KeychainState.WORKS, Notice.of("keychain.empty"));
        } else if (use.test(found)) {
            say(KeychainState.WORKS, null);
        } else {
            say(KeychainState.ANSWERED_LATE, Notice.of("keychain.ANSWERED_LATE"));
        }
    }

    /** After a log-in that was accepted; the log-in does not wait for it. */
    void keep(ServerProfile profile, Map<SecretKind, Secret> secrets) {
        question.isOver = true;
        background.submit(() -> {
            for (var secret : secrets.entrySet()) {
                store.keep(secret.getKey().of(profile), secret.getValue());
            }
            return null;
        }, done -> say(KeychainState.WORKS, null), e -> {
            keepFailed = true;
            failed("keychain.notKept.", e);
        });
    }

    /** Says when it is done, or that it is not. */
    void forget(ServerProfile profile) {
        question.isOver = true;
        forgetting.set(forgetting.get() + 1);
        say(KeychainState.ASKING, Notice.of("keychain.forgetting"));
        background.submit(() -> {
            for (SecretKind kind : SecretKind.values()) {
                store.forget(kind.of(profile));
            }
            return null;
        }, done -> {
            say(KeychainState.WORKS, Notice.of("keychain.forgotten"));
            forgetting.set(forgetting.get() - 1);
        }, e -> {
            failed("keychain.notForgotten.", e);
            forgetting.set(forgetting.get() - 1);
        });
    }

    /** A person chose it: find out whether there is one, without a question of the system. */
    void look() {
        Question mine = new Question();
        question = mine;
        background.submit(store::state, found -> {
            if (!mine.isOver) {
                say(found, found == KeychainState.NONE ? Notice.of("keychain.NONE") : null);
            }
        }, e -> failed("keychain.", e));
    }

    /** The person goes on without it. */
    public void stopAsking() {
        background.submit(() -> {
            store.stopAsking();
            return null;
        }, done -> {}, e -> failed("keychain.", e));
    }

    private void failed(String prefix, Exception e) {
        KeychainState why = e instanceof KeychainFailed failed ? failed.state() : KeychainState.REFUSED;
        say(why, Notice.of(prefix + why));
    }

    private void say(KeychainState now, @Nullable Notice words) {
        notice.set(words);
        state.set(now);
    }

    /** Whether what it holds may be older than the last secret that was accepted. */
    boolean keepFailed() {
        return keepFailed;
    }

    public ReadOnlyObjectProperty<KeychainState> state() {
        return state.getReadOnlyProperty();
    }

    /** What there is to say of it; null for nothing. */
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** How many secrets are being removed from it now. */
    public ReadOnlyIntegerProperty forgetting() {
        return forgetting.getReadOnlyProperty();
    }
}
