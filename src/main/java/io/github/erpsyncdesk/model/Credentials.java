package io.github.erpsyncdesk.model;

import java.util.Optional;

/** What is sent to log in, one form a {@link LoginMethod}. */
public sealed interface Credentials {

    /** What of it must never be shown; empty where the system vouches for the person. */
    default Optional<Secret> secret() {
        return switch (this) {
            case Password(String user, Secret password) -> Optional.of(password);
            case AccessToken(Secret token) -> Optional.of(token);
            case Ticket(Secret ticket) -> Optional.of(ticket);
            case Windows() -> Optional.empty();
        };
    }

    record Password(String user, Secret password) implements Credentials {
        public Password {
            TypedText.require(user, "login.user.forbidden");
            TypedText.require(password.reveal(), "login.secret.forbidden");
        }
    }

    record AccessToken(Secret token) implements Credentials {
        public AccessToken {
            TypedText.require(token.reveal(), "login.secret.forbidden");
        }
    }

    record Ticket(Secret ticket) implements Credentials {
        public Ticket {
            TypedText.require(ticket.reveal(), "login.secret.forbidden");
        }
    }

    record Windows() implements Credentials {}
}
