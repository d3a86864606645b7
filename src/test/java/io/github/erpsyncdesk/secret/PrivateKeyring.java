package io.github.erpsyncdesk.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real gnome-keyring of this test alone, on a D-Bus of its own; the test is skipped where there is none. */
final class PrivateKeyring implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/local/bin");

    private final Process bus;
    private final Path home;
    final String address;
    private Process daemon;

    private PrivateKeyring(Process bus, Path home, String address) {
        this.bus = bus;
        this.home = home;
        this.address = address;
    }

    static boolean isPresent(String tool) {
        return FOLDERS.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** @param home where the keyring's files are: an empty folder for a new keyring */
    static PrivateKeyring start(Path home) throws IOException {
        Assumptions.assumeTrue(isPresent("dbus-daemon") && isPresent("gnome-keyring-daemon"),
                "dbus-daemon and gnome-keyring-daemon are not installed here");
        Path config = Files.writeString(home.resolve("bus.conf"), """
                <busconfig><type>session</type><listen>unix:path=%s</listen>
                <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
                <allow own="*"/></policy></busconfig>
                """.formatted(home.resolve("bus")));
        Process bus = new ProcessBuilder("dbus-daemon", "--nofork", "--print-address", "--config-file=" + config)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String address = new BufferedReader(new InputStreamReader(bus.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        return new PrivateKeyring(bus, home, address);
    }

    /** Starts the keyring, unlocked by this password, or locked where there is none. */
    PrivateKeyring daemon(Optional<String> password) throws IOException, InterruptedException {
        ProcessBuilder made = new ProcessBuilder(Stream.concat(Stream.of("gnome-keyring-daemon", "--foreground",
                "--components=secrets"), password.stream().map(word -> "--unlock")).toList())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        made.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        made.environment().put("HOME", home.toString());
        made.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        made.environment().put("XDG_RUNTIME_DIR", home.toString());
        made.environment().remove("DISPLAY");
        daemon = made.start();
        try (var in = daemon.getOutputStream()) {
            in.write(password.orElse("").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    SecretServiceStore store() {
        return new SecretServiceStore(() -> Optional.of(address));
    }

    void killDaemon() throws InterruptedException {
        daemon.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (daemon != null) {
            killDaemon();
        }
        bus.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
}
