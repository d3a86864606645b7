package io.github.erpsyncdesk.model;

/** What can be remembered for a server, and under which name the keychain holds it. Names never change. */
public enum SecretKind {
    /** Password, access token or ticket. */
    LOGIN(""), PROXY("/proxy"), CERTIFICATE("/certificate");

    private final String suffix;

    SecretKind(String suffix) {
        this.suffix = suffix;
    }

    public String of(ServerProfile profile) {
        return profile.id() + suffix;
    }
}
