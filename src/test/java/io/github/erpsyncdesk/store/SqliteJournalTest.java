package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.CutOffRun;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 4: what was intended is on disk before it is sent, and no crash loses the truth about a run. */
class SqliteJournalTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;
    private SqliteJournal journal;

    private SqliteJournal journal() {
        journal = new SqliteJournal(folder, Clock.fixed(START, ZoneOffset.UTC));
        return journal;
    }

    @AfterEach
    void close() throws Exception {
        if (journal != null) {
            journal.close();
        }
    }

    private SqliteJournal reopened() throws Exception {
        journal.close();
        return journal();
    }

    private static PluginAnswer answer() {
        return new PluginAnswer(true, "Warning", new Explanation("US:\"Careful\""), "tech", "W1",
                new ChangeSet.Builder().add(ChangeKind.ADDED, "contact", 1)
                        .add(ChangeKind.DELETED, "person", 2).addUnreadable(ChangeKind.UPDATED, "sale", "x").build());
    }

    @Test
    void aRunIsReadBackAsOnTheDay() throws Exception {
        ResyncPlan plan = Runs.plan(6, 2);
        long id = journal().begin(plan, START);
        List<BatchOutcome> outcomes = List.of(
                new BatchOutcome.Answered(plan.batches().get(0), answer(), Duration.ofMillis(12)),
                new BatchOutcome.Failed(plan.batches().get(1),
                        new Failure.Lost(FailureCode.DEADLINE, Effect.MAY_HAVE_CHANGED, List.of(600), "d"),
                        Duration.ofSeconds(3)),
                new BatchOutcome.NotSent(plan.batches().get(2)));
        journal.intend(id, plan.batches().get(0));
        journal.ended(id, outcomes.get(0));
        journal.intend(id, plan.batches().get(1));
        journal.ended(id, outcomes.get(1));
        journal.ended(id, outcomes.get(2));
        journal.close(id, Duration.ofSeconds(4));
        RunRecord read = reopened().open(id);
        assertThat(read.plan()).isEqualTo(plan);
        assertThat(read.outcomes()).isEqualTo(outcomes);
        assertThat(read.took()).isEqualTo(Duration.ofSeconds(4));
        assertThat(journal.cutOff()).isEmpty();
        assertThat(journal.runs(10)).singleElement().satisfies(head -> {
            assertThat(head.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(head.changed()).isEqualTo(2);
            assertThat(head.requested()).isEqualTo(6);
        });
    }

    /** Records of a damaged answer are kept and found, and its keys stay unknown. */
    @Test
    void recordsOfADamagedAnswerAreKept() throws Exception {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal().begin(plan, START);
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id,
                new BatchOutcome.Failed(plan.batches().getFirst(),
                        new Failure.Unreadable(FailureCode.DAMAGED, Effect.MAY_HAVE_CHANGED, List.of(2), ""),
                        Duration.ZERO,
                        answer().changes()));
        journal.close(id, Duration.ZERO);
        RunRecord read = reopened().open(id);
        assertThat(read.changes()).isEqualTo(answer().changes());
        assertThat(read.keys(KeyState.UNKNOWN).toArray()).containsExactly(1, 2);
        assertThat(journal.runsTouching("person", 2)).hasSize(1);
    }

    @Test
    void aRecordFindsTheRunsThatTouchedIt() throws Exception {
        ResyncPlan plan = Runs.plan(2, 2);
        for (int record : new int[]{7, 8}) {
            long id = journal().begin(plan, START);
            journal.intend(id, plan.batches().getFirst());
            journal.ended(id,
                    new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(record), Duration.ZERO));
            journal.close(id, Duration.ZERO);
            journal.close();
        }
        assertThat(journal().runsTouching("contact", 7)).extracting(head -> head.id()).containsExactly(1L);
        assertThat(journal.runsTouching("", 8)).extracting(head -> head.id()).containsExactly(2L);
        assertThat(journal.runsTouching("person", 7)).isEmpty();
        assertThat(journal.runsTouching("nothing", 7)).isEmpty();
    }

    @Test
    void everythingIsReadBackAsEverything() throws Exception {
        ResyncPlan plan = Runs.everything();
        long id = journal().begin(plan, START);
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id, new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(1), Duration.ZERO));
        journal.close(id, Duration.ZERO);
        assertThat(reopened().open(id).plan().batches()).singleElement().isInstanceOf(Batch.Everything.class);
    }

    @Test
    void anIntentWithoutOutcomeIsUnknownAndWhatFollowsWasNotSent() throws Exception {
        ResyncPlan plan = Runs.plan(6, 2);
        long id = journal().begin(plan, START);
        journal.intend(id, plan.batches().get(0));
        journal.ended(id, new BatchOutcome.Answered(plan.batches().get(0), FakeNetServer.ok(1), Duration.ZERO));
        journal.intend(id, plan.batches().get(1));
        assertThat(reopened().cutOff()).containsExactly(new CutOffRun(id, 2, 2, 2));
        assertThat(journal.cutOff()).as("told once").isEmpty();
        RunRecord run = journal.open(id);
        assertThat(run.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(run.keys(KeyState.UNKNOWN).toArray()).containsExactly(3, 4);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(5, 6);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(FailureCode.CUT_OFF);
    }

    @Test
    void aRunOfThisProgramIsNotTakenForACutOffOne() throws Exception {
        journal().begin(Runs.plan(2, 2), START);
        assertThat(journal.cutOff()).isEmpty();
    }

    @Test
    void aSecondProgramReadsAndMayNotRun() throws Exception {
        long id = journal().begin(Runs.plan(2, 2), START);
        try (SqliteJournal second = new SqliteJournal(folder, Clock.systemUTC())) {
            assertThat(second.runs(10)).hasSize(1);
            assertThat(second.cutOff()).as("the run of the other one is under way").isEmpty();
            assertThatThrownBy(() -> second.begin(Runs.plan(1, 1), START)).isInstanceOfSatisfying(JournalFailed.class,
                    failed -> assertThat(failed.notice().key()).isEqualTo("journal.inUse"));
        }
        assertThat(journal.open(id).outcomes()).isEmpty();
    }

    @Test
    void aDamagedFileIsSetAsideKeptAndSaid() throws Exception {
        Files.writeString(folder.resolve("journal.db"), "this is no database, but it is somebody's file".repeat(100));
        long id = journal().begin(Runs.plan(2, 2), START);
        assertThat(id).isEqualTo(1);
        assertThat(journal.notices()).singleElement().extracting(notice -> notice.key()).isEqualTo("journal.broken");
        assertThat(folder.resolve("journal.db.broken-20261124-120000")).content().startsWith("this is no database");
    }

    @Test
    void aNewerFileIsReadAndNotWritten() throws Exception {
        journal().begin(Runs.plan(2, 2), START);
        journal.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        assertThat(journal().runs(10)).hasSize(1);
        assertThatThrownBy(() -> journal.begin(Runs.plan(1, 1), START)).isInstanceOfSatisfying(JournalFailed.class,
                failed -> assertThat(failed.notice().key()).isEqualTo("journal.newer"));
    }

    @Test
    void whereTheJournalCannotBeWrittenNothingIsSent() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        FakeNetServer server = new FakeNetServer();
        try (SqliteJournal blocked = new SqliteJournal(file.resolve("below"), Clock.systemUTC())) {
            RunRecord run = new RunService(server, blocked, Clock.systemUTC()).run(Runs.plan(4, 2),
                    FakeNetServer.session(), new RunControl(), partial -> {});
            assertThat(server.resyncs).isEmpty();
            assertThat(run.failure().orElseThrow().code()).isEqualTo(FailureCode.JOURNAL);
            assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void aJournalThatFailsInTheMiddleEndsTheRunAfterTheBatchUnderWayAndIsSaid() throws Exception {
        SqliteJournal dying = journal();
        FakeNetServer server = new FakeNetServer();
        server.duringResync = () -> {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("DROP TABLE batch");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
        RunRecord run = new RunService(server, dying, Clock.systemUTC()).run(Runs.plan(6, 2), FakeNetServer.session(),
                new RunControl(), partial -> {});
        assertThat(server.resyncs).hasSize(1);
        assertThat(run.keys(KeyState.CONFIRMED).toArray()).containsExactly(1, 2);
        assertThat(run.keys(KeyState.NOT_SENT).toArray()).containsExactly(3, 4, 5, 6);
        assertThat(run.trouble().orElseThrow().key()).isEqualTo("journal.unwritable");
    }

    @Test
    void aBatchThatWasOnItsWayIsToldFromOneThatWasAboutToBeSent() throws Exception {
        ResyncPlan plan = Runs.plan(4, 2);
        long id = journal().begin(plan, START);
        journal.intend(id, plan.batches().get(0));
        journal.sent(id, plan.batches().get(0));
        reopened().cutOff();
        assertThat(journal.open(id).failure().orElseThrow().code()).isEqualTo(FailureCode.CUT_OFF_SENT);
        assertThat(journal.open(id).keys(KeyState.UNKNOWN).toArray()).containsExactly(1, 2);
    }

    @Test
    void aMarkNeverOverwritesAnOutcome() throws Exception {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal().begin(plan, START);
        journal.intend(id, plan.batches().get(0));
        journal.ended(id, new BatchOutcome.Answered(plan.batches().get(0), FakeNetServer.ok(1), Duration.ZERO));
        journal.sent(id, plan.batches().get(0));
        assertThat(journal.open(id).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    private long endedRun(Instant startedAt) throws JournalFailed {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal.begin(plan, startedAt);
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id, new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(7), Duration.ZERO));
        journal.close(id, Duration.ofSeconds(1));
        return id;
    }

    @Test
    void notesAndPinsAreKept() throws Exception {
        journal();
        long id = endedRun(START);
        journal.note(id, "for Kari, ticket 4711");
        journal.pin(id, true);
        assertThat(reopened().runs(1)).singleElement().satisfies(head -> {
            assertThat(head.note()).isEqualTo("for Kari, ticket 4711");
            assertThat(head.pinned()).isTrue();
        });
    }

    @Test
    void onlyEndedUnpinnedRunsGoByAgeAndTheirRecordsWithThem() throws Exception {
        journal();
        long old = endedRun(START.minus(Duration.ofDays(100)));
        long pinned = endedRun(START.minus(Duration.ofDays(100)));
        journal.pin(pinned, true);
        long young = endedRun(START);
        long open = journal.begin(Runs.plan(2, 2), START.minus(Duration.ofDays(100)));
        assertThat(journal.deleteBefore(START.minus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(journal.runs(10)).extracting(head -> head.id()).containsExactly(open, young, pinned);
        assertThat(journal.runsTouching("contact", 7)).extracting(head -> head.id()).containsExactly(young, pinned);
        assertThatThrownBy(() -> journal.open(old)).isInstanceOf(JournalFailed.class);
        journal.delete(young);
        journal.delete(open);
        assertThat(reopened().runs(10)).as("a run under way stays").extracting(head -> head.id()).containsExactly(open,
                pinned);
        assertThat(journal.begin(Runs.plan(1, 1), START)).as("numbers are never used twice").isGreaterThan(open);
    }

    @Test
    void aRunKnowsTheRunItsKeysWereTakenFrom() throws Exception {
        ResyncPlan plan = Runs.again(Runs.plan(2, 2), 17);
        long id = journal().begin(plan, START);
        assertThat(reopened().open(id).request().parent()).isEqualTo(17);
        assertThat(journal.runs(1).getFirst().request().parent()).isEqualTo(17);
    }

    private static final String RUN_OF_THE_FIRST_VERSION = "INSERT INTO run (id, started_at, company, db_name, serial,"
            + " version, profile, kind, user_name, source_id, source_name, others, blanks, everything, confirmed_at,"
            + " requested, keys, batch_sizes, ended, outcome) VALUES ";

    private void firstVersion(String... rows) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement();
                InputStream schema = SqliteJournal.class.getResourceAsStream("schema-1.sql")) {
            for (String sql : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
            for (String row : rows) {
                statement.executeUpdate(row);
            }
            statement.executeUpdate("PRAGMA user_version = 1");
        }
    }

    /** Earlier versions kept the texts of servers as they came. */
    @Test
    void textsOfEarlierVersionsAreMadeVisibleToo() throws Exception {
        String evil = "\u009B31m\u202Ex\u001B[2J";
        firstVersion(
                RUN_OF_THE_FIRST_VERSION + "(3, 0, 'Fjord" + evil + "', 'crm" + evil
                        + "', '1', '10', 'p', 'TEST', 'Dina"
                        + evil + "', 4, 'NAV" + evil
                        + "', 2, 'KEEP', 0, 0, 2, x'0000000100000002', x'0000000100000001', 1, 'FAILED')",
                "INSERT INTO batch (run, n, state, ok, status, user_text, technical, error_code, unreadable) "
                        + "VALUES (3, 1, 'answered', 1, 'Ok"
                        + evil + "', 'a" + evil + "', 'b" + evil + "', 'c" + evil + "', 'd" + evil + "')",
                "INSERT INTO batch (run, n, state, failure, code, effect, args, details) "
                        + "VALUES (3, 2, 'failed', 'Reported', 'EXCEPTION', 'MAY_HAVE_CHANGED', '[\"e"
                        + evil.replace("\u001B", "\\u001b") + "\"]', 'f" + evil + "')",
                "INSERT INTO table_name VALUES (1, 'contact" + evil + "')",
                "INSERT INTO change VALUES (3, 1, 0, 1, 1, 42)");
        RunRecord run = journal().open(3);
        String words = run.request().server() + run.request().user() + run.request().source() + run.answers()
                + run.failure() + run.changes().table(0) + run.changes().unreadable() + journal.runs(1);
        assertThat(words).contains("\u2039U+009B\u203A", "\u2039U+202E\u203A").doesNotContain("\u009B", "\u202E",
                "\u001B");
    }

    /** The file of the first version is brought to this one; a copy of it stays. */
    @Test
    void aFileOfTheFirstVersionIsMigratedAndACopyKept() throws Exception {
        firstVersion(
                RUN_OF_THE_FIRST_VERSION
                        + "(3, 0, 'Fjord', 'crm', '1', '10', 'p', 'TEST', 'Dina', 0, 'CRM', 2, 'KEEP', 0, 0, 2,"
                        + " x'0000000100000002', x'00000002', 1, 'CONFIRMED')",
                "INSERT INTO batch (run, n, state, ok, status, user_text, technical, error_code, unreadable) "
                        + "VALUES (3, 1, 'answered', 1, 'Ok', '', '', '', '')",
                "INSERT INTO table_name VALUES (1, 'contact'), (2, 'person')",
                "INSERT INTO change VALUES (3, 1, 0, 1, 2, 42), (3, 1, 1, 0, 1, 7)");
        RunRecord run = journal().open(3);
        assertThat(run.changes()).isEqualTo(new ChangeSet.Builder().add(ChangeKind.UPDATED, "person", 42)
                .add(ChangeKind.ADDED, "contact", 7).build());
        assertThat(journal.runs(1).getFirst().changed()).isEqualTo(2);
        assertThat(journal.runsTouching("person", 42)).hasSize(1);
        assertThat(folder.resolve("journal.db.version-1")).isNotEmptyFile();
        assertThat(reopened().open(3).changes().size()).as("migrated once").isEqualTo(2);
    }
}
