package io.github.erpsyncdesk.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.report.RunFile;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.settings.JsonSettingsStore;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.store.SqliteJournal;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 5, over many runs with every fault: no password, ticket, token or secret of a connection is in any file that
 * was written.
 */
class SecretsTest {
    private static final int RUNS = 100;
    private static final Duration LIMIT = Duration.ofMillis(400);

    @TempDir
    Path folder;

    @Test
    void aHundredRunsWithAllFaultsLeaveNoSecretInAnyFile() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (PooledTimekeeper timekeeper = new PooledTimekeeper();
                EventLog log = new EventLog(folder, Clock.systemUTC());
                SqliteJournal journal = new SqliteJournal(folder, Clock.systemUTC());
                JsonSettingsStore settings = new JsonSettingsStore(folder, timekeeper, Clock.systemUTC());
                Simulator simulator = Simulator.start(
                        new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)), threads)) {
            NetServer server = new LoggedNetServer(new CxfNetServer(timekeeper), log);
            RunService runs = new RunService(server, new LoggedJournal(journal, log), Clock.systemUTC());
            ServerIdentity identity = server.identify(simulator.address(), Optional.empty(),
                    new Call(Duration.ofSeconds(10)));
            Secret token = Secret.of("canary-application-token");
            Session session = server.logIn(ServerProfile.demo().within(LIMIT, ServerProfile.demo().batches()),
                    simulator.address(), identity,
                    new Credentials.Password("demo", Secret.of("demo")), Optional.of(token),
                    new Call(Duration.ofSeconds(10)));
            settings.save(List.of(session.profile()));
            server.connections(session, true, new Call(Duration.ofSeconds(10)));
            Mischief.Kind[] faults = Mischief.Kind.values();
            for (int run = 0; run < RUNS; run++) {
                if (run % 3 != 0) {
                    simulator.mischief().next("ForceResyncNoBlankValues", faults[run % faults.length]);
                }
                RunRecord record = runs.run(plan(identity, run), session, new RunControl(), partial -> {});
                RunFile.Form form = run % 2 == 0 ? RunFile.Form.JSON : RunFile.Form.XLSX;
                new RunFile(Locale.ENGLISH).write(record, form, folder.resolve("run-" + run + "." + form.ending()));
            }
            echoes(runs, identity, session);
            refused(server, identity, session);
            List<String> secrets = List.of(session.ticket().reveal(), "canary-application-token",
                    "canary-wrong-password", "erp-secret");
            settings.close();
            scan(secrets);
            assertThat(Files.readString(folder.resolve("logs/erpsync-desk.0.log"))).contains("run 1 begins")
                    .contains("batch 1 handed to the network").contains("failed LOGIN");
        } finally {
            threads.shutdownNow();
        }
    }

    private static ResyncPlan plan(ServerIdentity identity, int run) {
        ServerProfile demo = ServerProfile.demo();
        return ResyncPlan.of(new ResyncRequest(identity, "demo", demo.kind(), "Dina", new Direction(SyncSource.CRM, 5),
                new Scope.Keys(KeyList.of(1001 + run)), BlankRule.KEEP,
                Instant.now()), demo.batches());
    }

    /** A server that repeats the whole request, ticket and all, in its fault. */
    private static void echoes(RunService runs, ServerIdentity identity, Session session)
            throws IOException {
        String ticket = session.ticket().reveal();
        String fault = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault>"
                + "<faultcode>s:Server</faultcode><faultstring>bad ticket "
                + ticket
                + " token canary-application-token</faultstring></s:Fault></s:Body></s:Envelope>";
        try (RawServer echo = RawServer.bytes(RawServer.http("500 Internal Server Error", "text/xml", fault))) {
            Session there = new Session(session.profile(), echo.address(), identity, "", "", "", session.ticket(),
                    session.applicationToken());
            RunRecord run = runs.run(plan(identity, 0), there, new RunControl(), partial -> {});
            assertThat(run.failure().orElseThrow().toString()).contains("***").doesNotContain(ticket)
                    .doesNotContain("canary");
        }
    }

    private static void refused(NetServer server, ServerIdentity identity, Session session) {
        try {
            server.logIn(session.profile(), session.address(), identity,
                    new Credentials.Password("demo", Secret.of("canary-wrong-password")), Optional.empty(),
                    new Call(Duration.ofSeconds(10)));
        } catch (CallFailed e) {
            assertThat(e.failure().code()).isEqualTo(FailureCode.LOGIN);
        }
    }

    private void scan(List<String> secrets) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(RUNS);
            for (Path file : all) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
            }
        }
    }
}
