package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What disks, other programs and other people do to a journal, and what it still says. */
class JournalFaultsTest {
    private static final ServerIdentity RENAMED = new ServerIdentity("Fjord Group ASA", FakeNetServer.FJORD.database(),
            FakeNetServer.FJORD.serial(), "12.0");

    @TempDir
    Path folder;

    private SqliteJournal journal() {
        return new SqliteJournal(folder, Clock.systemUTC());
    }

    private Path db() {
        return folder.resolve("journal.db");
    }

    private static BatchOutcome lost(Batch batch) {
        return new BatchOutcome.Failed(batch,
                new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""), Duration.ZERO);
    }

    private static long run(SqliteJournal journal, ResyncPlan plan, boolean good) throws JournalFailed {
        long id = journal.begin(plan, Instant.now());
        for (Batch batch : plan.batches()) {
            journal.intend(id, batch);
            journal.ended(id,
                    good ? new BatchOutcome.Answered(batch, FakeNetServer.ok(7), Duration.ZERO) : lost(batch));
        }
        journal.close(id, Duration.ofMillis(3));
        return id;
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The files as a kill would leave them: the log not yet in the database. */
    private void killed(Path into) throws IOException {
        for (String name : List.of("journal.db", "journal.db-wal")) {
            Files.copy(folder.resolve(name), into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aDamagedJournalIsToldAtEveryStartUntilItIsAcknowledged() throws Exception {
        Files.writeString(db(), "this is no database, but it is somebody's file".repeat(100));
        for (int start = 0; start < 3; start++) {
            try (SqliteJournal journal = journal()) {
                run(journal, Runs.plan(2, 2), true);
                assertThat(journal.notices()).singleElement().satisfies(
                        notice -> assertThat(String.valueOf(notice.args().getFirst())).contains("journal.db.broken-"));
            }
        }
        try (SqliteJournal journal = journal()) {
            journal.acknowledge();
            assertThat(journal.notices()).isEmpty();
            assertThat(journal.runs(10)).as("runs went on meanwhile").hasSize(3);
        }
        Files.write(db(), new byte[0]);
        try (SqliteJournal journal = journal()) {
            assertThat(journal.runs(10)).isEmpty();
            assertThat(journal.notices()).as("another one is told again").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "replace", "overwrite", "log", "lock"})
    @DisabledOnOs(OS.WINDOWS)
    void aRunEndsBeforeTheNextBatchWhereItsJournalIsNoLongerThere(String how) throws Exception {
        FakeNetServer server = new FakeNetServer();
        Path other = Files.createDirectory(folder.resolve("other"));
        try (SqliteJournal second = new SqliteJournal(other, Clock.systemUTC())) {
            run(second, Runs.plan(2, 2), true);
        }
        server.duringResync = () -> {
            if (server.resyncs.size() == 3) {
                try {
                    switch (how) {
                        case "delete" -> Files.delete(db());
                        case "replace" -> Files.move(other.resolve("journal.db"), db(),
                                StandardCopyOption.REPLACE_EXISTING);
                        case "overwrite" -> Files.write(db(), Files.readAllBytes(other.resolve("journal.db")));
                        case "log" -> Files.delete(folder.resolve("journal.db-wal"));
                        default -> Files.delete(folder.resolve("journal.lock"));
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        RunRecord run;
        try (SqliteJournal journal = journal()) {
            run = new RunService(server, journal, Clock.systemUTC()).run(Runs.plan(40, 2), FakeNetServer.session(),
                    new RunControl(), partial -> {});
        } catch (SQLException e) {
            throw new AssertionError("it closes all the same", e);
        }
        assertThat(server.resyncs).hasSize(3);
        assertThat(run.trouble().orElseThrow().key()).isEqualTo("journal.replaced");
        assertThat(run.keys(KeyState.NOT_SENT)).hasSize(34);
    }

    @Test
    void aPastRunThatIsReadInTheMiddleOfABatchKeepsNothingFromBeingWritten() throws Exception {
        try (SqliteJournal journal = journal()) {
            long past = run(journal, Runs.plan(2, 2), true);
            ResyncPlan plan = Runs.plan(2, 2);
            long id = journal.begin(plan, Instant.now());
            journal.intend(id, plan.batches().getFirst());
            journal.open(past);
            journal.runs(10);
            journal.runsTouching("contact", 7);
            journal.unsettled(FakeNetServer.FJORD);
            journal.sent(id, plan.batches().getFirst());
            journal.ended(id,
                    new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(1), Duration.ZERO));
            journal.close(id, Duration.ZERO);
            assertThat(journal.open(id).outcome()).isEqualTo(Outcome.CONFIRMED);
        }
    }

    @Test
    void readersNeverKeepAWriterOut() throws Exception {
        try (SqliteJournal reader = SqliteJournal.ofCommand(folder, Clock.systemUTC());
                SqliteJournal second = SqliteJournal.ofCommand(folder, Clock.systemUTC())) {
            assertThat(reader.runs(10)).isEmpty();
            assertThat(reader.cutOff()).isEmpty();
            run(second, Runs.plan(2, 2), true);
            assertThat(reader.runs(10)).hasSize(1);
            long id = second.begin(Runs.plan(2, 2), Instant.now());
            assertThat(reader.cutOff()).as("it is under way").isEmpty();
            assertThat(reader.runs(10).getFirst().ended()).isFalse();
            second.close(id, Duration.ZERO);
            run(reader, Runs.plan(2, 2), true);
            assertThat(second.runs(10)).hasSize(3);
        }
    }

    @Test
    void unansweredKeysOutliveRunsAgeAndTheCompanysName() throws Exception {
        KeyList keys = KeyList.of(1, 2);
        try (SqliteJournal journal = journal()) {
            long lost = run(journal, Runs.plan(2, 2), false);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO run SELECT NULL, started_at, 'Other', 'x', '9', version, profile,"
                        + " kind, user_name, source_id, source_name, others, blanks, everything, confirmed_at,"
                        + " requested, keys, batch_sizes, 1, 'CONFIRMED', 0, parent, note, pinned, 0, 0, 0, 0 FROM run"
                        + ", (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<1100) SELECT "
                        + "i FROM n)");
            }
            assertThat(journal.deleteBefore(Instant.now().plusSeconds(60))).isZero();
        }
        try (SqliteJournal journal = journal()) {
            assertThat(journal.unsettled(RENAMED).among(keys)).singleElement()
                    .satisfies(among -> assertThat(among.count()).isEqualTo(2));
            assertThat(journal.unsettled(new ServerIdentity("Fjord Trading AS", "other", "9", "1")).sent()).isEmpty();
            assertThatThrownBy(() -> journal.delete(1)).isInstanceOfSatisfying(JournalFailed.class,
                    failed -> assertThat(failed.notice().key()).isEqualTo("journal.unsettled"));
            assertThatThrownBy(() -> journal.dismiss(99)).isInstanceOfSatisfying(JournalFailed.class,
                    failed -> assertThat(failed.notice().key()).isEqualTo("journal.nothingUnsettled"));
            journal.dismiss(1);
            assertThat(journal.unsettled(RENAMED).sent()).isEmpty();
            journal.delete(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE run SET requested=9 WHERE id=2",
            "UPDATE run SET keys=x'0000000900000008' WHERE id=2",
            "UPDATE run SET outcome='FAILED' WHERE id=2", "UPDATE run SET kind='NONE' WHERE id=2",
            "UPDATE batch SET ok=0 WHERE run=2", "UPDATE batch SET records=x'00' WHERE run=2",
            "UPDATE batch SET state='failed' WHERE run=2", "UPDATE batch SET args='[' WHERE run=2",
            "DELETE FROM batch WHERE run=2", "UPDATE run SET started_at='x' WHERE id=2",
            "UPDATE run SET batch_sizes=NULL WHERE id=99; UPDATE run SET batch_sizes=x'7FFFFFFF' WHERE id=2"})
    void aRunWhoseBytesChangedIsShownAsDamagedAndTheOthersWork(String damage) throws Exception {
        try (SqliteJournal journal = journal()) {
            for (int i = 0; i < 3; i++) {
                run(journal, Runs.plan(2, 2), true);
            }
        }
        for (String sql : damage.split(";")) {
            sql(sql);
        }
        try (SqliteJournal journal = journal()) {
            assertThat(journal.cutOff()).isEmpty();
            List<RunHead> heads = journal.runs(10);
            assertThat(heads).hasSize(3);
            assertThat(heads.get(1).damaged()).isEqualTo(damage.startsWith("UPDATE run") && !damage.contains("=x'"));
            assertThatThrownBy(() -> journal.open(2)).isInstanceOfSatisfying(JournalFailed.class,
                    failed -> assertThat(failed.notice().key()).isEqualTo("journal.damagedRun"));
            assertThat(journal.open(1).outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(journal.open(3).changes().size()).isEqualTo(1);
            journal.unsettled(FakeNetServer.FJORD);
            run(journal, Runs.plan(2, 2), true);
            assertThat(journal.runs(10)).hasSize(4);
        }
    }

    @Test
    void aRunThatWasCutOffAndIsDamagedAsksAboutEveryKeyUntilSomebodyDismissesIt() throws Exception {
        try (SqliteJournal journal = journal()) {
            journal.intend(journal.begin(Runs.plan(2, 2), Instant.now()), Runs.plan(2, 2).batches().getFirst());
        }
        sql("UPDATE run SET company='Elsewhere'");
        KeyList any = KeyList.of(77);
        for (int start = 0; start < 2; start++) {
            try (SqliteJournal journal = journal()) {
                journal.cutOff();
                assertThat(journal.unsettled(RENAMED).among(any)).hasSize(1);
                assertThat(journal.unsettled(RENAMED).noticesForAll(5)).hasSize(1);
                run(journal, Runs.plan(2, 2), true);
            }
        }
        try (SqliteJournal journal = journal()) {
            journal.dismiss(1);
            assertThat(journal.cutOff()).isEmpty();
            assertThat(journal.unsettled(RENAMED).among(any)).isEmpty();
        }
    }

    @Test
    void aRunThatWasCutOffCountsWhoeverAsksFirstAndIsStillTold() throws Exception {
        try (SqliteJournal journal = journal()) {
            journal.intend(journal.begin(Runs.plan(2, 2), Instant.now()), Runs.plan(2, 2).batches().getFirst());
        }
        try (SqliteJournal journal = journal()) {
            assertThat(journal.unsettled(FakeNetServer.FJORD).among(KeyList.of(1, 2))).hasSize(1);
            assertThat(journal.cutOff()).hasSize(1);
            assertThat(journal.cutOff()).isEmpty();
        }
    }

    @Test
    void aRunOfTwoThousandFiveHundredBatchesHoldsNoMoreFilesAndThreadsThanOneOfTen() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "open files cannot be counted here");
        FakeNetServer server = new FakeNetServer();
        long[] most = new long[2];
        long[] early = new long[2];
        server.duringResync = () -> {
            long[] now = {openFiles(), Thread.activeCount()};
            long[] into = server.resyncs.size() <= 10 ? early : most;
            into[0] = Math.max(into[0], now[0]);
            into[1] = Math.max(into[1], now[1]);
        };
        try (SqliteJournal journal = journal()) {
            RunRecord run = new RunService(server, journal, Clock.systemUTC()).run(Runs.plan(2_500, 1),
                    FakeNetServer.session(), new RunControl(), partial -> {});
            assertThat(run.outcome()).isEqualTo(Outcome.CONFIRMED);
        }
        assertThat(most[0]).as("open files").isLessThanOrEqualTo(early[0] + 3);
        assertThat(most[1]).as("threads").isLessThanOrEqualTo(early[1] + 2);
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsUnsettledAndDamagedStandsForAnyKey() throws Exception {
        try (SqliteJournal journal = journal()) {
            run(journal, Runs.plan(2, 2), false);
        }
        sql("UPDATE unsettled SET keys=x'00000009', server='x'");
        try (SqliteJournal journal = journal()) {
            assertThat(journal.unsettled(FakeNetServer.FJORD).among(KeyList.of(5))).hasSize(1);
        }
    }

    @Test
    void aLogThatWasDamagedAfterAKillIsNoticedAndKept() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (SqliteJournal journal = journal()) {
            run(journal, Runs.plan(2, 2), true);
            killed(copy);
        }
        Path wal = copy.resolve("journal.db-wal");
        assertThat(WalFile.of(wal).isDamaged()).isFalse();
        long size = Files.size(wal);
        byte[] good = Files.readAllBytes(wal);
        for (long at : new long[]{3, 9, 33, 60, size / 2, size - 5_000, size - 20}) {
            Files.write(wal, good);
            try (FileChannel channel = FileChannel.open(wal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer one = ByteBuffer.allocate(1);
                channel.read(one, at);
                channel.write(ByteBuffer.wrap(new byte[]{(byte) ~one.get(0)}), at);
            }
            assertThat(WalFile.of(wal).isDamaged()).as("a byte at " + at + " of " + size).isTrue();
        }
        try (SqliteJournal journal = new SqliteJournal(copy, Clock.systemUTC())) {
            journal.runs(10);
            assertThat(journal.notices()).hasSize(1);
        }
        try (Stream<Path> files = Files.list(copy)) {
            assertThat(files.filter(file -> file.toString().contains("journal.db-wal.broken-"))).hasSize(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void pastRunsAreReadOnADiskThatIsOnlyReadAfterARunWasCutOff() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("mount"));
        assumeTrue(does("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", copy.toString()), "mounting is not allowed");
        try {
            try (SqliteJournal journal = journal()) {
                run(journal, Runs.plan(2, 2), true);
                ResyncPlan plan = Runs.plan(6, 2);
                long id = journal.begin(plan, Instant.now());
                journal.intend(id, plan.batches().getFirst());
                killed(copy);
            }
            assumeTrue(does("mount", "-o", "remount,ro", copy.toString()), "mounting is not allowed");
            try (SqliteJournal journal = SqliteJournal.ofCommand(copy, Clock.systemUTC())) {
                assertThat(journal.cutOff()).singleElement().satisfies(run -> assertThat(run.unknown()).isEqualTo(2));
                assertThat(journal.runs(10)).hasSize(2);
                assertThat(journal.open(2).keys(KeyState.UNKNOWN)).hasSize(2);
                assertThat(journal.unsettled(FakeNetServer.FJORD).among(KeyList.of(1, 2))).hasSize(1);
                assertThatThrownBy(() -> journal.begin(Runs.plan(1, 1), Instant.now()))
                        .isInstanceOfSatisfying(JournalFailed.class,
                                failed -> assertThat(failed.notice().key()).isEqualTo("journal.readOnly"));
            }
        } finally {
            does("umount", copy.toString());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void pastRunsAreReadOnAFullDiskAfterARunWasCutOff() throws Exception {
        pastRunsAreReadWith(0, Runs.plan(6, 2));
    }

    /** There is space for the log's index, so that it opens, but none to write down how the run ended. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void pastRunsAreReadOnAnAlmostFullDiskAfterALongRunWasCutOff() throws Exception {
        pastRunsAreReadWith(40, Runs.plan(500, 2));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onceADiskIsNoLongerFullRunsAreWrittenAgain() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("mount"));
        assumeTrue(does("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", mount.toString()),
                "mounting is not allowed");
        try (SqliteJournal journal = new SqliteJournal(mount, Clock.systemUTC())) {
            run(journal, Runs.plan(2, 2), true);
            Path fill = mount.resolve("fill");
            does("dd", "if=/dev/urandom", "of=" + fill, "bs=1k", "count=1000");
            assertThatThrownBy(() -> {
                for (int i = 0; i < 20; i++) {
                    run(journal, Runs.plan(500, 2), false);
                }
            }).isInstanceOf(JournalFailed.class);
            int runs = journal.runs(100).size();
            Files.delete(fill);
            run(journal, Runs.plan(2, 2), true);
            assertThat(journal.runs(100)).as("nothing of what failed was kept").hasSize(runs + 1);
        } finally {
            does("umount", mount.toString());
        }
    }

    private void pastRunsAreReadWith(int freeKilobytes, ResyncPlan plan) throws Exception {
        Path copy = Files.createDirectory(folder.resolve("mount"));
        assumeTrue(does("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", copy.toString()),
                "mounting is not allowed");
        try {
            try (SqliteJournal journal = journal()) {
                journal.intend(journal.begin(plan, Instant.now()), plan.batches().getFirst());
                killed(copy);
            }
            Path fill = copy.resolve("fill");
            does("dd", "if=/dev/urandom", "of=" + fill, "bs=1k", "count=1000");
            try (FileChannel channel = FileChannel.open(fill, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() - freeKilobytes * 1_024L);
            }
            try (SqliteJournal journal = SqliteJournal.ofCommand(copy, Clock.systemUTC())) {
                assertThat(journal.cutOff()).singleElement().satisfies(run -> assertThat(run.unknown()).isEqualTo(2));
                assertThat(journal.runs(10)).hasSize(1);
                assertThat(journal.open(1).keys(KeyState.UNKNOWN)).hasSize(2);
            }
        } finally {
            does("umount", copy.toString());
        }
    }

    private static boolean does(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheJournal() throws Exception {
        Path data = folder.resolve("data");
        try (SqliteJournal journal = new SqliteJournal(data, Clock.systemUTC())) {
            run(journal, Runs.plan(2, 2), true);
            assertThat(mode(data)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
                }
            }
            assertThat(data.resolve("journal.db-wal")).exists();
        }
        Files.setPosixFilePermissions(data.resolve("journal.db"), PosixFilePermissions.fromString("rw-r--r--"));
        try (SqliteJournal journal = new SqliteJournal(data, Clock.systemUTC())) {
            journal.runs(1);
            assertThat(mode(data.resolve("journal.db"))).as("one of an earlier version").isEqualTo("rw-------");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** Written by version 2 of the journal: every kind of failure, everything, a cut-off run, notes and pins. */
    @Test
    void aJournalOfTheSecondVersionOpensWhole() throws Exception {
        try (InputStream old = JournalFaultsTest.class.getResourceAsStream("journal-version-2.db")) {
            Files.copy(old, db());
        }
        ServerIdentity fjord = new ServerIdentity("Fjord Trading AS", "fjord_db", "4711", "11.0.1");
        try (SqliteJournal journal = journal()) {
            assertThat(journal.cutOff()).singleElement().satisfies(run -> assertThat(run.id()).isEqualTo(10));
            assertThat(journal.runs(100)).hasSize(10).noneMatch(RunHead::damaged);
            List<Class<?>> failures = List.of(Failure.NotReached.class, Failure.Refused.class, Failure.Reported.class,
                    Failure.Unreadable.class, Failure.Lost.class, Failure.Withheld.class);
            for (int id = 1; id <= 6; id++) {
                RunRecord run = journal.open(id);
                assertThat(run.failure().orElseThrow()).isExactlyInstanceOf(failures.get(id - 1));
                assertThat(run.changes().size()).isEqualTo(3);
                assertThat(journal.runsTouching("contact", id)).hasSize(1);
            }
            assertThat(journal.open(8).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(journal.open(10).failure().orElseThrow().code()).isEqualTo(FailureCode.CUT_OFF_SENT);
            assertThat(journal.runs(2).getLast().note()).isEqualTo("Asked by Kari");
            assertThat(journal.unsettled(fjord).among(KeyList.of(503, 504, 903, 904, 905)))
                    .extracting(among -> among.sent().run() + ": " + among.count())
                    .contains("5: 1", "8: 5", "10: 2");
            assertThat(folder.resolve("journal.db.version-2")).isNotEmptyFile();
        }
    }
}
