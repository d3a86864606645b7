package io.github.erpsyncdesk;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.RunStart;
import io.github.erpsyncdesk.run.RunControl;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Tries what only an installed program can lack: modules, native libraries, locale data, a window. Works in a folder of
 * its own that is gone afterwards, and speaks to this computer alone.
 */
final class SelfCheck {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final char[] PASSWORD = "self-check".toCharArray();

    private final Path folder;
    private boolean failed;

    private SelfCheck(Path folder) {
        this.folder = folder;
    }

    private interface Check {
        /** @return what was found; throws where it does not work */
        String take() throws Exception;
    }

    /** @return 0 where all works that this system can do */
    static int run(boolean canShow) throws Exception {
        Path folder = Files.createTempDirectory("erpsync-desk-check");
        try (Wiring wiring = Wiring.real(folder)) {
            SelfCheck check = new SelfCheck(folder);
            check.say("java", () -> Runtime.version() + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch"));
            check.say("locales", SelfCheck::locales);
            check.say("tls", () -> check.tls(wiring));
            check.say("resync", () -> resync(wiring));
            check.say("keychain", () -> Texts.text("selfCheck.keychain." + wiring.secrets().state()));
            check.say("window", () -> canShow ? window(wiring) : Texts.text("selfCheck.noDisplay"));
            return check.failed ? 1 : 0;
        } finally {
            delete(folder);
        }
    }

    private void say(String name, Check check) {
        String line;
        try {
            line = String.format(Locale.ROOT, "%-8s %-10s %s", "ok", name, check.take());
        } catch (Exception | LinkageError e) {
            failed = true;
            line = String.format(Locale.ROOT, "%-8s %-10s %s: %s", "FAILED", name, e.getClass().getSimpleName(),
                    e.getMessage());
        }
        System.out.println(line);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }

    private static String locales() {
        require(Month.JANUARY.getDisplayName(TextStyle.FULL, Locale.of("nb")).equals("januar"), "Norwegian months");
        require(NumberFormat.getInstance(Locale.GERMANY).format(1234).equals("1.234"), "German numbers");
        return Locale.getDefault().toLanguageTag();
    }

    /** A handshake with a server whose certificate nobody vouches for: it must come as far as that, and no further. */
    private String tls(Wiring wiring) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        server.start();
        try {
            wiring.server().identify(ServerAddress.parse("https://localhost:" + server.getAddress().getPort()),
                    Optional.empty(), new Call(DEADLINE));
            throw new IllegalStateException("a certificate of nobody was trusted");
        } catch (CallFailed e) {
            require(e.failure().code() == FailureCode.TLS_TRUST, e.failure().code().stored());
            return Texts.text("selfCheck.tls");
        } finally {
            server.stop(0);
        }
    }

    private SSLContext ownCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("check.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "2", "-storetype", "PKCS12",
                "-keystore", store.toString(),
                "-storepass", new String(PASSWORD)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        require(made == 0, "keytool ended with " + made);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Log-in, resync and journal, over SOAP. */
    private static String resync(Wiring wiring) throws Exception {
        ServerAddress address = wiring.demo().start();
        Credentials credentials = wiring.demo().credentials();
        ServerIdentity identity = wiring.server().identify(address, Optional.empty(), new Call(DEADLINE));
        Session session = wiring.server().logIn(ServerProfile.demo(), address, identity, credentials, Optional.empty(),
                new Call(DEADLINE));
        ResyncRequest request = ResyncRequest.of(session, new Direction(SyncSource.CRM, 5),
                new Scope.Keys(KeyList.of(IntStream.rangeClosed(1001, 1010).toArray())), BlankRule.KEEP,
                wiring.clock().instant());
        RunRecord run = wiring.runService(RunStart.NONE).run(ResyncPlan.of(request, session.profile().batches()),
                session,
                new RunControl(), partial -> {});
        require(run.outcome() == Outcome.CONFIRMED && !run.changes().isEmpty(), "the resync ended as " + run.outcome());
        require(wiring.pastRuns().open(run.id()).changes().equals(run.changes()), "the journal holds something else");
        return Texts.text("selfCheck.resync", run.changes().size());
    }

    private static String window(Wiring wiring) throws Exception {
        require(Tour.walks(wiring), "a step of the main job did not show what it should");
        return Texts.text("selfCheck.window");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
