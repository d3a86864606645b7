package io.github.erpsyncdesk.model;

/**
 * A certificate of one's own, with its key, by which a server in front knows who calls.
 *
 * @param file a PKCS#12 file
 * @param passphrase of the file; empty where it has none
 */
public record ClientCertificate(String file, Secret passphrase) {
    /** In the place of a file: the certificate is in the system's own store. */
    public static final String SYSTEM_STORE = "system";

    public boolean isInSystemStore() {
        return file.equals(SYSTEM_STORE);
    }
}
