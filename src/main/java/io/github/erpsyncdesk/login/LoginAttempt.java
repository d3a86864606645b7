package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.ProxyLogin;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.SecretKind;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One click on "Log in": what was on the form then, handed along from step to step. */
record LoginAttempt(ServerProfile profile, Credentials credentials, Optional<Secret> applicationToken,
        Route route) {

    /** The same at the server that answered. */
    LoginAttempt answeredBy(ServerIdentity identity) {
        return new LoginAttempt(profile.answeredBy(identity), credentials, applicationToken, route);
    }

    /** Everything that was accepted with it and that nobody may see. */
    Map<SecretKind, Secret> secrets() {
        Map<SecretKind, Secret> all = new EnumMap<>(SecretKind.class);
        credentials.secret().ifPresent(secret -> all.put(SecretKind.LOGIN, secret));
        route.proxyLogin().ifPresent(login -> {
            if (login instanceof ProxyLogin.Password(String user, Secret password)) {
                all.put(SecretKind.PROXY, password);
            }
        });
        route.certificate().filter(own -> !own.isInSystemStore())
                .ifPresent(own -> all.put(SecretKind.CERTIFICATE, own.passphrase()));
        return all;
    }

    /** Whether another server answers than the last time. */
    boolean isSurprisedBy(ServerIdentity identity) {
        return profile.lastSeen().isPresent() && !profile.lastSeen().get().sameServerAs(identity);
    }
}
