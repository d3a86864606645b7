package io.github.erpsyncdesk.secret;

import com.github.javakeyring.KeyringStorageType;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.Locale;

/** The keychain of the system this runs on. Making it asks nobody anything. */
public final class SystemKeychain {
    /** Under which entries are found in the system's own program for its keychain. */
    static final String SERVICE = "ErpSync Desk";

    private SystemKeychain() {}

    public static SecretStore here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new NativeSecretStore(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        }
        if (system.contains("mac")) {
            return new NativeSecretStore(KeyringStorageType.OSX_KEYCHAIN);
        }
        return new SecretServiceStore(SessionBus::address);
    }
}
