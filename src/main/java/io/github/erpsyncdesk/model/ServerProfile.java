package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A server as a person set it up. Holds no secret.
 *
 * @param id stable and made once; the key in settings and keychain
 * @param address as typed, so that a half-finished address is not lost
 * @param language tag of the language for the server's explanations; blank: the system's
 * @param lastSeen who answered here last; empty until the first answer
 * @param deadline how long one call may take
 * @param batches how large one request may be
 */
public record ServerProfile(String id, String name, String address, ServerKind kind, LoginMethod method, String user,
        boolean online, boolean remember, String language, Optional<ServerIdentity> lastSeen,
        Duration deadline, BatchRule batches) {
    public static final String DEMO_ID = "demo";
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);

    public ServerProfile {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a call needs some time");
        }
    }

    public static ServerProfile fresh(String id, String name) {
        return new ServerProfile(id, name, "", ServerKind.OTHER, LoginMethod.PASSWORD, "", false, false, "",
                Optional.empty(), DEFAULT_DEADLINE, BatchRule.DEFAULT);
    }

    public static ServerProfile demo() {
        ServerProfile blank = fresh(DEMO_ID, "Demo");
        return new ServerProfile(blank.id, blank.name, "", ServerKind.TEST, LoginMethod.PASSWORD, "demo", false, false,
                "",
                Optional.empty(), DEFAULT_DEADLINE, BatchRule.DEFAULT);
    }

    public boolean isDemo() {
        return id.equals(DEMO_ID);
    }

    public ServerProfile answeredBy(ServerIdentity identity) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language,
                Optional.of(identity),
                deadline, batches);
    }

    /** The same server at another address. */
    public ServerProfile at(String otherAddress) {
        return new ServerProfile(id, name, otherAddress, kind, method, user, online, remember, language, lastSeen,
                deadline, batches);
    }

    /** The same server with other limits. */
    public ServerProfile within(Duration otherDeadline, BatchRule otherBatches) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language, lastSeen,
                otherDeadline, otherBatches);
    }
}
