package io.github.erpsyncdesk.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A realm kept by MIT's own KDC, for what Kerby's cannot do; the test is skipped where MIT's is not installed. */
public final class MitRealm implements AutoCloseable {
    public static final String NAME = "MIT.TEST";
    private static final String USER = "dina@" + NAME;
    private static final String PASSWORD = "canary-of-the-mit-realm";
    private static final String SERVICE = "HTTP/localhost@" + NAME;
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin");

    private final Path folder;
    private final int port;
    private final Process kdc;

    /** @param folder a new one */
    public MitRealm(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        for (String tool : List.of("krb5kdc", "kdb5_util", "kadmin.local", "kinit")) {
            Assumptions.assumeTrue(path(tool) != null, tool + " is not installed here");
        }
        port = freePort();
        configure();
        run("", "kdb5_util", "create", "-s", "-P", "of-the-database");
        run("", "kadmin.local", "-q", "addprinc -pw " + PASSWORD + " " + USER);
        run("", "kadmin.local", "-q", "addprinc -randkey " + SERVICE);
        run("", "kadmin.local", "-q", "ktadd -k " + keytab() + " " + SERVICE);
        kdc = process("krb5kdc", "-n").start();
        awaitPort();
    }

    private static Path path(String tool) {
        return FOLDERS.stream().map(place -> Path.of(place, tool)).filter(Files::isExecutable).findFirst().orElse(null);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void configure() throws IOException {
        Files.writeString(configuration(), """
                [libdefaults]
                default_realm = %1$s
                dns_lookup_kdc = false
                dns_canonicalize_hostname = false
                rdns = false
                udp_preference_limit = 1
                [realms]
                %1$s = {
                  kdc = 127.0.0.1:%2$d
                }
                [domain_realm]
                localhost = %1$s
                """.formatted(NAME, port));
        Files.writeString(folder.resolve("kdc.conf"), """
                [kdcdefaults]
                kdc_listen = ""
                kdc_tcp_listen = 127.0.0.1:%2$d
                [realms]
                %1$s = {
                  database_name = %3$s/principal
                  key_stash_file = %3$s/stash
                  max_life = 1h
                }
                """.formatted(NAME, port, folder));
    }

    private ProcessBuilder process(String tool, String... arguments) {
        ProcessBuilder made = new ProcessBuilder(Stream.concat(Stream.of(path(tool).toString()),
                Stream.of(arguments)).toList()).redirectErrorStream(true)
                .redirectOutput(folder.resolve(tool + ".log").toFile());
        made.environment().putAll(Map.of("KRB5_CONFIG", configuration().toString(), "KRB5_KDC_PROFILE",
                folder.resolve("kdc.conf").toString()));
        return made;
    }

    private void run(String typed, String tool, String... arguments) throws Exception {
        Process process = process(tool, arguments).start();
        try (var in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(tool + ": " + Files.readString(folder.resolve(tool + ".log")));
        }
    }

    private void awaitPort() throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (Instant.now().isAfter(limit) || !kdc.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("krb5kdc.log")), e);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    public Path configuration() {
        return folder.resolve("realm.conf");
    }

    /** The key of the service HTTP/localhost. */
    public Path keytab() {
        return folder.resolve("http.keytab");
    }

    /**
     * Logs the user in with kinit.
     *
     * @param option such as {@code -f} for a ticket that may be handed on
     * @return what a process finds realm and ticket by
     */
    public Map<String, String> ticket(String option) throws Exception {
        Path cache = folder.resolve("cache" + option);
        run(PASSWORD + "\n", "kinit", option, "-c", cache.toString(), USER);
        return Map.of("KRB5_CONFIG", configuration().toString(), "KRB5CCNAME", "FILE:" + cache);
    }

    @Override
    public void close() throws InterruptedException {
        kdc.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
}
