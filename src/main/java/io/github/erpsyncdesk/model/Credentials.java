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

    record Password(String user, Secret password) implements Credentials {}

    record AccessToken(Secret token) implements Credentials {}

    record Ticket(Secret ticket) implements Credentials {}

    record Windows() implements Credentials {}
}
