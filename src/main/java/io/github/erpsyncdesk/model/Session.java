package io.github.erpsyncdesk.model;

import java.util.Optional;

/**
 * A log-in that was accepted. The ticket stays in memory only; it names an identity, not a connection.
 *
 * @param server who answered at the moment of log-in
 * @param credentials what to log in with again where the ticket is lost; in memory only, and gone with the session
 */
public record Session(ServerProfile profile, ServerAddress address, ServerIdentity server, String user, String fullName,
        String role, Secret ticket, Optional<Secret> applicationToken, Optional<Credentials> credentials) {

    /** A log-in that cannot be renewed without asking. */
    public Session(ServerProfile profile, ServerAddress address, ServerIdentity server, String user, String fullName,
            String role, Secret ticket,
            Optional<Secret> applicationToken) {
        this(profile, address, server, user, fullName, role, ticket, applicationToken, Optional.empty());
    }

    /** Where its records are opened in a browser: as set with the server, or as it is Online. */
    public Optional<WebClient> webClient() {
        try {
            return profile.webClient().isBlank() ? WebClient.proposed(address)
                    : Optional.of(WebClient.parse(profile.webClient()));
        } catch (Rejected e) {
            return Optional.empty();
        }
    }
}
