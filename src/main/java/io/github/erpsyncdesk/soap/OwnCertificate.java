package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ClientCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Opens a certificate of one's own: from its file, or from the store of Windows or macOS. */
record OwnCertificate(ClientCertificate certificate) {

    KeyManager[] managers() throws GeneralSecurityException, IOException {
        char[] passphrase = certificate.passphrase().reveal().toCharArray();
        try {
            KeyStore keys = certificate.isInSystemStore() ? system() : file(passphrase);
            if (Collections.list(keys.aliases()).stream().noneMatch(alias -> isKey(keys, alias))) {
                throw new KeyStoreException("no private key");
            }
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, passphrase);
            return factory.getKeyManagers();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private KeyStore file(char[] passphrase) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(certificate.file()))) {
            keys.load(in, passphrase);
        }
        return keys;
    }

    private static KeyStore system() throws GeneralSecurityException, IOException {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (!name.contains("win") && !name.contains("mac")) {
            throw new KeyStoreException("no store of the system");
        }
        KeyStore keys = KeyStore.getInstance(name.contains("mac") ? "KeychainStore" : "Windows-MY");
        keys.load(null, null);
        return keys;
    }

    private static boolean isKey(KeyStore keys, String alias) {
        try {
            return keys.isKeyEntry(alias);
        } catch (KeyStoreException e) {
            return false;
        }
    }
}
