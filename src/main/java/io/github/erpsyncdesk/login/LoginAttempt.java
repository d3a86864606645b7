package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.Optional;

/** One click on "Log in": what was on the form then, handed along from step to step. */
record LoginAttempt(ServerProfile profile, Credentials credentials, Optional<Secret> applicationToken) {

    /** The same at the server that answered. */
    LoginAttempt answeredBy(ServerIdentity identity) {
        return new LoginAttempt(profile.answeredBy(identity), credentials, applicationToken);
    }

    /** Whether another server answers than the last time. */
    boolean isSurprisedBy(ServerIdentity identity) {
        return profile.lastSeen().isPresent() && !profile.lastSeen().get().sameServerAs(identity);
    }
}
