package io.github.erpsyncdesk.model;

/**
 * Which proxy leads to a server: the system's, none, or the one that is named. This computer itself is never reached
 * through a proxy.
 *
 * @param address host and port as typed; blank unless one is named
 */
public record ProxyChoice(Kind kind, String address) {
    public static final ProxyChoice SYSTEM = new ProxyChoice(Kind.SYSTEM, "");
    public static final ProxyChoice NONE = new ProxyChoice(Kind.NONE, "");

    public enum Kind {
        SYSTEM, NONE, ADDRESS
    }

    /** Reads {@code system}, {@code none}, or an address. */
    public static ProxyChoice parse(String text) {
        return switch (text.strip()) {
            case "", "system" -> SYSTEM;
            case "none" -> NONE;
            default -> new ProxyChoice(Kind.ADDRESS, text.strip());
        };
    }
}
