package io.github.erpsyncdesk.model;

import java.util.Optional;

/**
 * A log-in that was accepted. The ticket stays in memory only; it names an identity, not a connection.
 *
 * @param server who answered at the moment of log-in
 */
public record Session(ServerProfile profile, ServerAddress address, ServerIdentity server, String user, String fullName,
                      String role, Secret ticket, Optional<Secret> applicationToken) {
}
