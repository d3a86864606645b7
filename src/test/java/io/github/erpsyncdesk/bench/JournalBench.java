package io.github.erpsyncdesk.bench;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.store.SqliteJournal;
import io.github.erpsyncdesk.store.UnsavedJournal;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the journal costs, beside what it is built on. Run with {@code mvn -B -Pbench test}; prints medians, judges
 * nothing.
 */
@Tag("bench")
class JournalBench {
    private static final int RECORDS = 1_000_000;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;
    private int number;

    private static ChangeSet records(int count, int first) {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        for (int i = 0; i < count; i++) {
            changes.add(ChangeKind.of(i % 3), i % 2 == 0 ? "contact" : "person", first + i);
        }
        return changes.build();
    }

    private static PluginAnswer answer(ChangeSet changes) {
        return new PluginAnswer(true, "Ok", Explanation.NONE, "", "", changes);
    }

    private SqliteJournal journal() {
        return new SqliteJournal(folder.resolve("j" + number++), Clock.systemUTC());
    }

    private static long write(SqliteJournal journal, ChangeSet changes) throws Exception {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal.begin(plan, Instant.now());
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id, new BatchOutcome.Answered(plan.batches().getFirst(), answer(changes), Duration.ZERO));
        return id;
    }

    /** The same rows and the same indexes by a bare prepared statement in one transaction. */
    private Void bare(ChangeSet changes) throws Exception {
        try (Connection connection = DriverManager
                .getConnection("jdbc:sqlite:" + folder.resolve("bare" + number++ + ".db"));
                Statement setup = connection.createStatement()) {
            setup.executeUpdate("PRAGMA journal_mode=WAL");
            setup.executeUpdate("PRAGMA synchronous=FULL");
            setup.executeUpdate(
                    "CREATE TABLE change (run INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL, kind "
                            + "INTEGER NOT NULL,"
                            + " table_id INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (run, n, seq)) "
                            + "WITHOUT ROWID");
            setup.executeUpdate("CREATE INDEX change_of_record ON change (record, table_id, run)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO change VALUES (?,?,?,?,?,?)")) {
                for (int row = 0; row < changes.size(); row++) {
                    insert.setLong(1, 1);
                    insert.setInt(2, 1);
                    insert.setInt(3, row);
                    insert.setInt(4, row % 3);
                    insert.setInt(5, row % 2 + 1);
                    insert.setInt(6, changes.recordId(row));
                    insert.addBatch();
                    if (row % 10_000 == 9_999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        return null;
    }

    @Test
    void writingAMillionRecords() throws Exception {
        ChangeSet changes = records(RECORDS, 1);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] opened = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            try (SqliteJournal journal = journal()) {
                long[] id = new long[1];
                double wrote = Bench.seconds(() -> id[0] = write(journal, changes));
                double read = Bench.seconds(() -> journal.open(id[0]));
                double plain = Bench.seconds(() -> bare(changes));
                if (round >= 0) {
                    ours[round] = wrote;
                    opened[round] = read;
                    bare[round] = plain;
                }
            }
        }
        Bench.say("journal of 1,000,000 records", Bench.median(ours), "s");
        Bench.say("the same by a bare prepared statement", Bench.median(bare), "s");
        Bench.say("ratio journal / bare", Bench.median(ours) / Bench.median(bare), "");
        Bench.say("opening the run of 1,000,000 records, whole", Bench.median(opened), "s");
    }

    @Test
    void findingARecordInFiveMillion() throws Exception {
        try (SqliteJournal journal = journal()) {
            for (int run = 0; run < 200; run++) {
                write(journal, records(25_000, run * 1_000));
            }
            double[] found = new double[ROUNDS];
            double[] listed = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                int record = 50_000 + round;
                found[round] = Bench.seconds(() -> journal.runsTouching("contact", record));
                listed[round] = Bench.seconds(() -> journal.runs(1_000));
            }
            Bench.say("finding a record over 200 runs with 5,000,000 records", Bench.median(found), "s");
            Bench.say("listing 200 runs with 5,000,000 records", Bench.median(listed), "s");
        }
    }

    /** Over SOAP, against simulators of the same company, in turns. */
    @Test
    void aRunOf200BatchesOf50Milliseconds() throws Exception {
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (SqliteJournal journal = journal()) {
                // the application opens its journal at the start, long before a run
                journal.cutOff();
                with[round] = run(journal);
            }
            without[round] = run(new UnsavedJournal());
        }
        Bench.say("run of 200 batches with the journal", Bench.median(with), "s");
        Bench.say("the same without a journal", Bench.median(without), "s");
        Bench.say("ratio with / without", Bench.median(with) / Bench.median(without), "");
    }

    private static double run(Journal journal) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (PooledTimekeeper timekeeper = new PooledTimekeeper();
                Simulator simulator = Simulator.start(
                        new Simulator.Options(0, 1, Duration.ofMillis(50), Duration.ZERO, Duration.ofHours(1)),
                        threads)) {
            CxfNetServer server = new CxfNetServer(timekeeper);
            Session session = server.logIn(ServerProfile.demo(), simulator.address(),
                    server.identify(simulator.address(), Optional.empty(), new Call(DEADLINE)),
                    new Credentials.Password("demo", Secret.of("demo")), Optional.empty(), new Call(DEADLINE));
            ResyncPlan plan = Runs.plan(6_000, 30);
            RunService service = new RunService(server, journal, Clock.systemUTC());
            return Bench.seconds(() -> service.run(plan, session, new RunControl(), partial -> {}));
        } finally {
            threads.shutdownNow();
        }
    }
}
