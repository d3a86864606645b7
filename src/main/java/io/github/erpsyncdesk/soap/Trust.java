package io.github.erpsyncdesk.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom connections trust: Java's own roots and the system's, so that a company's root certificate works where the
 * company installed it. The managers are the ones that {@link TrustManagerFactory} gives: any other would take the
 * check of the host's name away.
 */
public final class Trust {
    /** Where Linux systems keep their roots, in one file. */
    private static final List<Path> BUNDLES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"));

    private static final Pattern CERTIFICATE = Pattern
            .compile("-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[^-]*-----END (TRUSTED |X509 )?CERTIFICATE-----");

    private final KeyStore roots;

    private Trust(KeyStore roots) {
        this.roots = roots;
    }

    /** Trusts these alone. */
    public static Trust only(KeyStore roots) {
        return new Trust(roots);
    }

    /**
     * Java's roots and the system's. Empty where Java's cannot be read, or where a trust store was set for the whole
     * virtual machine: then Java's own way is taken.
     */
    public static Optional<Trust> ofThisSystem() {
        if (System.getProperty("javax.net.ssl.trustStore") != null
                || System.getProperty("javax.net.ssl.trustStoreType") != null) {
            return Optional.empty();
        }
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            try (InputStream in = Files
                    .newInputStream(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"))) {
                KeyStore java = KeyStore.getInstance("JKS");
                java.load(in, null);
                copy(java, "java", all);
            }
            addSystem(all);
            return Optional.of(new Trust(all));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** A system whose roots cannot be read adds none. */
    private static void addSystem(KeyStore all) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            if (system.contains("win")) {
                copy(loaded("Windows-ROOT"), "windows", all);
            } else if (system.contains("mac")) {
                copy(loaded("KeychainStore-ROOT"), "mac", all);
                copy(loaded("KeychainStore"), "keychain", all);
            } else {
                Optional<Path> bundle = BUNDLES.stream().filter(Files::isReadable).findFirst();
                if (bundle.isPresent()) {
                    addBundle(bundle.get(), all);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            // Java's own roots are there, and a certificate of nobody is still refused
        }
    }

    private static KeyStore loaded(String type) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private static void copy(KeyStore from, String prefix, KeyStore into) throws GeneralSecurityException {
        int count = 0;
        for (String alias : Collections.list(from.aliases())) {
            if (from.isCertificateEntry(alias)) {
                into.setCertificateEntry(prefix + count++, from.getCertificate(alias));
            }
        }
    }

    /** Certificate by certificate: read as one, a single bad one would take all others with it. */
    static void addBundle(Path bundle, KeyStore into) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        int count = 0;
        Matcher pem = CERTIFICATE.matcher(Files.readString(bundle, StandardCharsets.ISO_8859_1));
        while (pem.find()) {
            try {
                into.setCertificateEntry("system" + count++, factory.generateCertificate(
                        new ByteArrayInputStream(pem.group().getBytes(StandardCharsets.ISO_8859_1))));
            } catch (CertificateException e) {
                // one that cannot be read vouches for nobody; the others are as good as before
            }
        }
    }

    SSLContext context() {
        try {
            return context(Optional.of(this), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param trust empty for Java's own way
     * @param own certificates of one's own to show; null for none
     */
    static SSLContext context(Optional<Trust> trust, KeyManager @Nullable [] own) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust.map(known -> known.roots).orElse(null));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own, factory.getTrustManagers(), null);
        return context;
    }
}
