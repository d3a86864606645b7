package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Call;
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
    private final ServerForm server;
    private final CurrentCall call;
    private final ReadOnlyObjectWrapper<Notice> inputError = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ServerIdentity> identity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OtherServer> otherServer = new ReadOnlyObjectWrapper<>();
    private Consumer<ServerIdentity> onAccepted = confirmed -> {};

    private record Answered(ServerAddress address, ServerIdentity identity) {}

    public LoginViewModel(LoginService service, ProfileList profiles, Background background,
            Consumer<Session> onSession) {
        this.service = service;
        this.background = background;
        this.onSession = onSession;
        call = new CurrentCall(background);
        server = new ServerForm(profiles, new Keychain(service.secrets(), background), this::mayTake);
        call.failure().addListener((all, before, now) -> emptyRefusedPassword(now));
        server.form().address.addListener(all -> identity.set(null));
        profiles.selected().addListener((all, before, now) -> {
            if (!before.id().equals(now.id())) {
                leave();
                server.show(now);
            }
        });
        server.show(profiles.selected().get());
    }

    private void leave() {
        stop();
        call.clearFailure();
        inputError.set(null);
        identity.set(null);
        otherServer.set(null);
    }

    /** A remembered secret goes to the form only where nothing was typed and nothing was sent meanwhile. */
    private boolean mayTake() {
        return call.isIdle() && server.form().secret.get().isEmpty();
    }

    private void emptyRefusedPassword(Failure failure) {
        if (failure != null && failure.code() == FailureCode.LOGIN
                && server.form().method.get() == LoginMethod.PASSWORD) {
            server.form().secret.set("");
        }
    }

    /** Makes the client ready. Call once, after the window is shown. */
    public void prepare() {
        background.submit(() -> {
            service.warmUp();
            return null;
        }, done -> {}, call::failed);
    }

    /** Asks who answers at the address, without logging in. */
    public void checkAddress() {
        ServerProfile profile = server.keep();
        if (!call.isIdle() || !accepted(() -> server.form().checkAddress(profile))) {
            return;
        }
        LoginAttempt asked = attempt(profile);
        call.begin(Busy.CHECKING, current -> answered(asked, current), answered -> {
            call.end();
            identity.set(answered.identity());
        });
    }

    private LoginAttempt attempt(ServerProfile profile) {
        ProfileForm form = server.form();
        return new LoginAttempt(profile, form.credentials(), form.applicationTokenIfAny(), form.route());
    }

    private Answered answered(LoginAttempt attempt, Call current) throws Exception {
        ServerAddress address = service.address(attempt.profile(), attempt.route());
        return new Answered(address, service.identify(address, attempt.applicationToken(), current));
    }

    /** Logs in, once. */
    public void logIn() {
        ServerProfile profile = server.keep();
        if (call.isIdle() && accepted(() -> server.form().check(profile))) {
            identify(attempt(profile));
        }
    }

    private void identify(LoginAttempt attempt) {
        call.begin(Busy.LOGGING_IN, current -> answered(attempt, current),
                answered -> compare(attempt, answered));
    }

    private void compare(LoginAttempt attempt, Answered answered) {
        identity.set(answered.identity());
        if (attempt.isSurprisedBy(answered.identity())) {
            call.end();
            onAccepted = confirmed -> identify(attempt.answeredBy(confirmed));
            otherServer.set(new OtherServer(attempt.profile().lastSeen().orElseThrow(), answered.identity()));
        } else {
            send(attempt.answeredBy(answered.identity()), answered);
        }
    }

    /**
     * The person confirmed that another server answers now: log in there. Asks again who answers, since time has
     * passed.
     */
    public void acceptOtherServer() {
        OtherServer accepted = otherServer.get();
        if (accepted != null && call.isIdle()) {
            otherServer.set(null);
            onAccepted.accept(accepted.now());
        }
    }

    public void refuseOtherServer() {
        otherServer.set(null);
    }

    private void send(LoginAttempt attempt, Answered answered) {
        server.profiles().replace(attempt.profile());
        call.begin(Busy.LOGGING_IN, current -> service.logIn(attempt, answered.address(), current), session -> {
            call.end();
            server.loggedIn(attempt);
            onSession.accept(session);
        });
    }

    /** Stops waiting for whatever is under way. */
    public void stop() {
        call.stop();
    }

    private boolean accepted(Runnable check) {
        call.clearFailure();
        try {
            check.run();
            inputError.set(null);
            return true;
        } catch (Rejected e) {
            inputError.set(e.notice());
            return false;
        }
    }

    /** The server that is shown: its fields, and what the keychain holds for it. */
    public ServerForm server() {
        return server;
    }

    public ReadOnlyObjectProperty<Busy> busy() {
        return call.busy();
    }

    public ReadOnlyObjectProperty<Notice> inputError() {
        return inputError.getReadOnlyProperty();
    }

    /** Heads a failure: what could not be done. Nothing of this changes records, so nothing is said of them. */
    public Notice failureHeading() {
        return Notice.of(call.last() == Busy.CHECKING ? "login.failed.check" : "login.failed.logIn");
    }

    public ReadOnlyObjectProperty<Failure> failure() {
        return call.failure();
    }

    /** Who answered at this address just now; null while nobody asked. */
    public ReadOnlyObjectProperty<ServerIdentity> identity() {
        return identity.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OtherServer> otherServer() {
        return otherServer.getReadOnlyProperty();
    }
}
