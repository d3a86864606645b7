package io.github.erpsyncdesk.model;

/** What is sent to log in, one form a {@link LoginMethod}. */
public sealed interface Credentials {

    record Password(String user, Secret password) implements Credentials {}

    record AccessToken(Secret token) implements Credentials {}

    record Ticket(Secret ticket) implements Credentials {}

    record Windows() implements Credentials {}
}
