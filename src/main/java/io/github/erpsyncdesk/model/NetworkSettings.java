package io.github.erpsyncdesk.model;

/**
 * How a server is reached, as a person set it up. Holds no secret.
 *
 * @param proxyUser the user at the proxy; blank where the proxy asks for none
 * @param proxyKerberos whether the Kerberos ticket of the system logs in to the proxy, instead of that user
 * @param certificate a PKCS#12 file, or {@link ClientCertificate#SYSTEM_STORE}; blank for none
 * @param delegate whether the Kerberos ticket may be handed on by the server
 */
public record NetworkSettings(ProxyChoice proxy, String proxyUser, boolean proxyKerberos, String certificate,
        boolean delegate) {
    public static final NetworkSettings DEFAULT = new NetworkSettings(ProxyChoice.SYSTEM, "", false, "", false);
}
