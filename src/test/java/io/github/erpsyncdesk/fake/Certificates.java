package io.github.erpsyncdesk.fake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of its own and certificates it signs, made by the JDK's keytool. */
public final class Certificates {
    public static final String PASSPHRASE = "changeit";
    private static final char[] PASSWORD = PASSPHRASE.toCharArray();

    private final Path folder;
    private final Path authority;
    private int count;

    public Certificates(Path folder) throws Exception {
        this.folder = folder;
        authority = folder.resolve("authority.p12");
        keytool(authority, "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Fjord Test CA", "-ext", "bc:c",
                "-validity", "30");
    }

    private void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                new String(PASSWORD), "-noprompt"));
        Path said = folder.resolve("keytool.txt");
        int ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start()
                .waitFor();
        if (ended != 0) {
            throw new IOException(Files.readString(said));
        }
    }

    /** Trusts this authority and nobody else. */
    public KeyStore roots() throws Exception {
        Path certificate = pemOfAuthority();
        Path roots = folder.resolve("roots.p12");
        Files.deleteIfExists(roots);
        keytool(roots, "-importcert", "-alias", "ca", "-file", certificate.toString());
        return load(roots);
    }

    /**
     * What a server of that name shows.
     *
     * @param days how long it is valid; negative: since when it is no more
     */
    public SSLContext server(String host, int days) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(load(signed(host, days)), PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(roots());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** A PKCS#12 file with a certificate and its key, whose passphrase is {@link #PASSPHRASE}. */
    public Path signed(String host, int days) throws Exception {
        String name = "server" + count++;
        Path store = folder.resolve(name + ".p12");
        Path request = folder.resolve(name + ".csr");
        Path signed = folder.resolve(name + ".pem");
        keytool(store, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + host, "-validity", "30");
        keytool(store, "-certreq", "-alias", "server", "-file", request.toString());
        List<String> sign = new ArrayList<>(List.of("-gencert", "-alias", "ca", "-infile", request.toString(),
                "-outfile", signed.toString(), "-rfc", "-ext", "SAN=dns:" + host));
        sign.addAll(days > 0 ? List.of("-validity", String.valueOf(days))
                : List.of("-startdate", (days - 10) + "d", "-validity", "10"));
        keytool(authority, sign.toArray(String[]::new));
        keytool(store, "-importcert", "-alias", "ca", "-file", pemOfAuthority().toString());
        keytool(store, "-importcert", "-alias", "server", "-file", signed.toString());
        return store;
    }

    public Path pemOfAuthority() throws Exception {
        Path certificate = folder.resolve("ca.pem");
        keytool(authority, "-exportcert", "-alias", "ca", "-rfc", "-file", certificate.toString());
        return certificate;
    }

    private static KeyStore load(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
