package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A server as a person set it up. Holds no secret.
 *
 * @param id        stable and made once; the key in settings and keychain
 * @param address   as typed, so that a half-finished address is not lost
 * @param language  tag of the language for the server's explanations; blank: the system's
 * @param lastSeen  who answered here last; empty until the first answer
 * @param deadline  how long one call may take
 * @param batchKeys most keys in one request
 */
public record ServerProfile(String id, String name, String address, ServerKind kind, LoginMethod method, String user,
                            boolean online, boolean remember, String language, Optional<ServerIdentity> lastSeen,
                            Duration deadline, int batchKeys) {
    public static final String DEMO_ID = "demo";
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);
    /** 500 keys make a request of about 12 KB, well below WCF's default limit of 64 KB. */
    public static final int DEFAULT_BATCH_KEYS = 500;

    public ServerProfile {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a call needs some time");
        }
        if (batchKeys < 1) {
            throw new IllegalArgumentException("a batch holds at least one key");
        }
    }

    public static ServerProfile fresh(String id, String name) {
        return new ServerProfile(id, name, "", ServerKind.OTHER, LoginMethod.PASSWORD, "", false, false, "",
                Optional.empty(), DEFAULT_DEADLINE, DEFAULT_BATCH_KEYS);
    }

    public static ServerProfile demo() {
        ServerProfile blank = fresh(DEMO_ID, "Demo");
        return new ServerProfile(blank.id, blank.name, "", ServerKind.TEST, LoginMethod.PASSWORD, "demo", false, false, "",
                Optional.empty(), DEFAULT_DEADLINE, DEFAULT_BATCH_KEYS);
    }

    public boolean isDemo() {
        return id.equals(DEMO_ID);
    }

    public ServerProfile answeredBy(ServerIdentity identity) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language, Optional.of(identity),
                deadline, batchKeys);
    }
}
