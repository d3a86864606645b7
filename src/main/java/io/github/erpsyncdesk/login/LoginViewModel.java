package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Logging in: one attempt per click, after the server that answers was compared with the one that answered last time. A
 * log-in goes through {@code identify}, perhaps {@link #otherServer()}, {@code logIn}; {@link #stop()} ends it at any
 * point.
 */
public final class LoginViewModel {

    /** Another server answered than last time. */
    public record OtherServer(ServerIdentity before, ServerIdentity now) {}

    public enum Busy {
        NO, CHECKING, LOGGING_IN
    }

    private final LoginService service;
    private final Background background;
    private final Consumer<Session> onSession;
    private final ProfileList profiles;
    private final RememberedSecrets remembered;
    private final ProfileForm form = new ProfileForm();
    private final ReadOnlyObjectWrapper<Busy> busy = new ReadOnlyObjectWrapper<>(Busy.NO);
    private final ReadOnlyObjectWrapper<Notice> addressHint = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> inputError = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ServerIdentity> identity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OtherServer> otherServer = new ReadOnlyObjectWrapper<>();
    private Call call;
    private Attempt attempt;
    private int number;

    private record Attempt(ServerProfile profile, Credentials credentials, Optional<Secret> applicationToken) {}

    private record Answered(ServerAddress address, ServerIdentity identity) {}

    public LoginViewModel(LoginService service, ProfileList profiles, Background background,
            Consumer<Session> onSession) {
        this.service = service;
        this.profiles = profiles;
        this.background = background;
        remembered = new RememberedSecrets(service.secrets(), background);
        this.onSession = onSession;
        profiles.selected().addListener((all, before, now) -> {
            if (!before.id().equals(now.id())) {
                show(now);
            }
        });
        form.address.addListener(all -> readAddress());
        show(profiles.selected().get());
    }

    private void show(ServerProfile profile) {
        stop();
        form.show(profile);
        inputError.set(null);
        failure.set(null);
        identity.set(null);
        otherServer.set(null);
        readAddress();
        remembered.another();
        if (profile.remember()) {
            remembered.find(profile.id(), secret -> {
                if (profiles.selected().get().id().equals(profile.id()) && form.secret.get().isEmpty()) {
                    form.secret.set(secret.reveal());
                }
            });
        }
    }

    private void readAddress() {
        identity.set(null);
        if (profiles.selected().get().isDemo()) {
            addressHint.set(Notice.of("login.address.demo"));
            return;
        }
        try {
            addressHint.set(form.address.get().isBlank() ? Notice.of("login.address.hint")
                    : Notice.of("login.address.read", ServerAddress.parse(form.address.get()).toString()));
        } catch (Rejected e) {
            addressHint.set(e.notice());
        }
    }

    /** Asks whether the keychain works, and makes the client ready. Call once, after the window stands. */
    public void prepare() {
        remembered.probe();
        background.submit(() -> {
            service.warmUp();
            return null;
        }, done -> {},
                e -> failure.set(new Failure.Withheld(FailureCode.INTERNAL, List.of(), e.getClass().getSimpleName())));
    }

    /** Asks who answers at the address, without logging in. */
    public void checkAddress() {
        ServerProfile profile = keepForm();
        if (busy.get() != Busy.NO || !accepted(() -> {
            if (!profile.isDemo()) {
                ServerAddress.parse(profile.address());
            }
            return null;
        })) {
            return;
        }
        Optional<Secret> token = form.applicationTokenIfAny();
        begin(Busy.CHECKING, current -> new Answered(service.address(profile),
                service.identify(service.address(profile), token, current)), answered -> {
                    busy.set(Busy.NO);
                    identity.set(answered.identity());
                });
    }

    /** Logs in, once. */
    public void logIn() {
        ServerProfile profile = keepForm();
        if (busy.get() != Busy.NO || !accepted(() -> {
            form.check(profile);
            return null;
        })) {
            return;
        }
        attempt = new Attempt(profile, form.credentials(), form.applicationTokenIfAny());
        begin(Busy.LOGGING_IN, current -> {
            ServerAddress address = service.address(profile);
            return new Answered(address, service.identify(address, attempt.applicationToken(), current));
        }, this::compare);
    }

    private void compare(Answered answered) {
        identity.set(answered.identity());
        Optional<ServerIdentity> before = attempt.profile().lastSeen();
        if (before.isPresent() && !before.get().sameServerAs(answered.identity())) {
            busy.set(Busy.NO);
            otherServer.set(new OtherServer(before.get(), answered.identity()));
            return;
        }
        send(answered);
    }

    /**
     * The person confirmed that another server answers now: log in there. Asks again who answers, since time has
     * passed.
     */
    public void acceptOtherServer() {
        OtherServer accepted = otherServer.get();
        if (accepted == null || busy.get() != Busy.NO) {
            return;
        }
        otherServer.set(null);
        attempt = new Attempt(profiles.replace(attempt.profile().answeredBy(accepted.now())), attempt.credentials(),
                attempt.applicationToken());
        begin(Busy.LOGGING_IN, current -> {
            ServerAddress address = service.address(attempt.profile());
            return new Answered(address, service.identify(address, attempt.applicationToken(), current));
        }, this::compare);
    }

    public void refuseOtherServer() {
        otherServer.set(null);
    }

    private void send(Answered answered) {
        Attempt sent = new Attempt(profiles.replace(attempt.profile().answeredBy(answered.identity())),
                attempt.credentials(), attempt.applicationToken());
        begin(Busy.LOGGING_IN,
                current -> service.logIn(sent.profile(), answered.address(), answered.identity(), sent.credentials(),
                        sent.applicationToken(), current),
                session -> {
                    busy.set(Busy.NO);
                    form.clearSecrets();
                    onSession.accept(session);
                });
    }

    /** Stops waiting for whatever is under way. */
    public void stop() {
        number++;
        if (call != null) {
            call.stop();
            call = null;
        }
        busy.set(Busy.NO);
    }

    private interface Work<T> {
        T with(Call call) throws Exception;
    }

    private <T> void begin(Busy what, Work<T> work, Consumer<T> onDone) {
        busy.set(what);
        failure.set(null);
        inputError.set(null);
        Call current = new Call(LoginService.DEADLINE);
        call = current;
        int mine = ++number;
        background.submit(() -> work.with(current), result -> {
            if (mine == number) {
                onDone.accept(result);
            }
        }, e -> {
            if (mine == number) {
                failed(e);
            }
        });
    }

    private void failed(Exception e) {
        busy.set(Busy.NO);
        failure.set(e instanceof CallFailed failed ? failed.failure()
                : new Failure.Withheld(FailureCode.INTERNAL, List.of(), e.getClass().getSimpleName()));
        if (failure.get().code() == FailureCode.LOGIN && form.method.get() == LoginMethod.PASSWORD) {
            form.secret.set("");
        }
    }

    private boolean accepted(Callable<Void> check) {
        failure.set(null);
        try {
            check.call();
            inputError.set(null);
            return true;
        } catch (Rejected e) {
            inputError.set(e.notice());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    private ServerProfile keepForm() {
        ServerProfile selected = profiles.selected().get();
        if (selected.isDemo()) {
            return selected;
        }
        ServerProfile kept = profiles.replace(form.applyTo(selected));
        if (selected.remember() && !kept.remember()) {
            remembered.forget(kept.id());
        }
        return kept;
    }

    /** Takes the selected server from the list, and its secret from the keychain. */
    public void removeSelected() {
        ServerProfile removed = profiles.selected().get();
        profiles.removeSelected();
        if (removed.remember()) {
            remembered.forget(removed.id());
        }
    }

    /** Keeps what was typed, such as when another server is chosen or the window closes. */
    public void save() {
        keepForm();
    }

    public ProfileList profiles() {
        return profiles;
    }

    public ProfileForm form() {
        return form;
    }

    public ReadOnlyObjectProperty<Busy> busy() {
        return busy.getReadOnlyProperty();
    }

    /** What was made of the address, or what is wrong with it. */
    public ReadOnlyObjectProperty<Notice> addressHint() {
        return addressHint.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> inputError() {
        return inputError.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Who answered at this address just now; null while nobody asked. */
    public ReadOnlyObjectProperty<ServerIdentity> identity() {
        return identity.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OtherServer> otherServer() {
        return otherServer.getReadOnlyProperty();
    }

    /** Why nothing can be remembered; null where the keychain works. */
    public ReadOnlyObjectProperty<Notice> keychainProblem() {
        return remembered.problem();
    }

    /** What there is to say of a secret that should be in the keychain; null for nothing. */
    public ReadOnlyObjectProperty<Notice> secretMissing() {
        return remembered.missing();
    }
}
