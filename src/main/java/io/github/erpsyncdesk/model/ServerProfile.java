package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A server as a person set it up. Holds no secret.
 *
 * @param id stable and made once; the key in settings and keychain
 * @param address as typed, so that a half-finished address is not lost
 * @param language tag of the language for the server's explanations; blank: the system's
 * @param lastSeen who answered here last; empty until the first answer
 * @param deadline how long one call may take
 * @param batches how large one request may be
 * @param network how the server is reached
 * @param webClient where SuperOffice is opened in a browser, as typed; blank where nobody said
 */
public record ServerProfile(String id, String name, String address, ServerKind kind, LoginMethod method, String user,
        boolean online, boolean remember, String language, Optional<ServerIdentity> lastSeen,
        Duration deadline, BatchRule batches, NetworkSettings network,
        String webClient) {
    public static final String DEMO_ID = "demo";
    public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);

    public ServerProfile {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a call needs some time");
        }
    }

    /** A server that is reached as the system says. */
    public ServerProfile(String id, String name, String address, ServerKind kind, LoginMethod method, String user,
            boolean online, boolean remember, String language, Optional<ServerIdentity> lastSeen, Duration deadline,
            BatchRule batches) {
        this(id, name, address, kind, method, user, online, remember, language, lastSeen, deadline, batches,
                NetworkSettings.DEFAULT, "");
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

    /** What a log-in here takes that nobody may see. */
    public Set<SecretKind> secrets() {
        Set<SecretKind> kinds = EnumSet.noneOf(SecretKind.class);
        if (method != LoginMethod.WINDOWS) {
            kinds.add(SecretKind.LOGIN);
        }
        if (!network.proxyUser().isBlank()) {
            kinds.add(SecretKind.PROXY);
        }
        if (!network.certificate().isBlank() && !network.certificate().equals(ClientCertificate.SYSTEM_STORE)) {
            kinds.add(SecretKind.CERTIFICATE);
        }
        return kinds;
    }

    public ServerProfile answeredBy(ServerIdentity identity) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language,
                Optional.of(identity),
                deadline, batches, network, webClient);
    }

    /** The same server under another name. */
    public ServerProfile named(String otherName) {
        return new ServerProfile(id, otherName, address, kind, method, user, online, remember, language, lastSeen,
                deadline, batches, network, webClient);
    }

    /** The same server, for another purpose. */
    public ServerProfile of(ServerKind other) {
        return new ServerProfile(id, name, address, other, method, user, online, remember, language, lastSeen,
                deadline, batches, network, webClient);
    }

    /** The same server at another address. */
    public ServerProfile at(String otherAddress) {
        return new ServerProfile(id, name, otherAddress, kind, method, user, online, remember, language, lastSeen,
                deadline, batches, network, webClient);
    }

    /** The same server, reached in another way. */
    public ServerProfile through(NetworkSettings otherNetwork) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language, lastSeen,
                deadline, batches, otherNetwork, webClient);
    }

    /** The same server with other limits. */
    public ServerProfile within(Duration otherDeadline, BatchRule otherBatches) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language, lastSeen,
                otherDeadline, otherBatches, network, webClient);
    }

    /** The same server with another web address of SuperOffice. */
    public ServerProfile openedAt(String otherWebClient) {
        return new ServerProfile(id, name, address, kind, method, user, online, remember, language, lastSeen,
                deadline, batches, network, otherWebClient);
    }
}
