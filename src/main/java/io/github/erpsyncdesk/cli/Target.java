package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.time.Duration;
import java.util.Optional;

/** The server that the options name, and what to log in to it with. */
record Target(ServerProfile profile, ServerAddress address, Credentials credentials,
        Optional<Secret> applicationToken) {
    private static final Duration LOGIN_DEADLINE = Duration.ofSeconds(60);

    /** @throws Rejected where another server answers than the one the profile was set up with */
    ServerIdentity identify(Services services) throws CallFailed {
        ServerIdentity answered = services.server().identify(address, applicationToken, new Call(LOGIN_DEADLINE));
        if (profile.lastSeen().isPresent() && !profile.lastSeen().get().sameServerAs(answered)) {
            throw Rejected.because("cli.otherServer", profile.lastSeen().get().label(), answered.label());
        }
        return answered;
    }

    /** @throws Rejected also where it is not the server of that run */
    ServerIdentity identify(Services services, RunRecord run) throws CallFailed {
        ServerIdentity answered = identify(services);
        ServerIdentity ranOn = run.request().server();
        if (!answered.sameServerAs(ranOn)) {
            throw Rejected.because("cli.verify.otherServer", String.valueOf(run.id()), ranOn.label(),
                    answered.label());
        }
        return answered;
    }

    Session logIn(Services services) throws CallFailed {
        return logIn(services, identify(services));
    }

    Session logIn(Services services, ServerIdentity answered) throws CallFailed {
        return services.server().logIn(profile, address, answered, credentials, applicationToken,
                new Call(LOGIN_DEADLINE));
    }

    /** The same with other limits; an empty one leaves the profile's. */
    Target within(Optional<Duration> deadline, Optional<Integer> batchKeys) {
        ServerProfile limited = profile.within(deadline.orElse(profile.deadline()),
                batchKeys.map(profile.batches()::withKeys).orElse(profile.batches()));
        return new Target(limited, address, credentials, applicationToken);
    }
}
