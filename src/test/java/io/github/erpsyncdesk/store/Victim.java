package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that runs 20 batches and is killed by SIGKILL at the journal step it was told. */
final class Victim {
    static final int BATCHES = 20;
    static final int KEYS = 40;

    private Victim() {}

    /** Arguments: data folder, address of the server, the step to die at. */
    public static void main(String[] args) throws Exception {
        PooledTimekeeper timekeeper = new PooledTimekeeper();
        CxfNetServer server = new CxfNetServer(timekeeper);
        ServerAddress address = ServerAddress.parse(args[1]);
        Call call = new Call(Duration.ofSeconds(30));
        Session session = server.logIn(ServerProfile.demo(), address, server.identify(address, Optional.empty(), call),
                new Credentials.Password("demo", Secret.of("demo")), Optional.empty(),
                new Call(Duration.ofSeconds(30)));
        Journal journal = new Dying(new SqliteJournal(Path.of(args[0]), Clock.systemUTC()), Integer.parseInt(args[2]));
        RunRecord run = new RunService(server, journal, Clock.systemUTC()).run(Runs.plan(KEYS, KEYS / BATCHES), session,
                new RunControl(), partial -> {});
        System.out.println(run.outcome());
        System.exit(0);
    }

    /** Counts steps before and after each write. */
    private static final class Dying implements Journal {
        private final Journal journal;
        private int left;

        Dying(Journal journal, int steps) {
            this.journal = journal;
            left = steps;
        }

        private void step() {
            if (left-- == 0) {
                try {
                    new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
                    Thread.sleep(10_000);
                } catch (IOException | InterruptedException e) {
                    Runtime.getRuntime().halt(137);
                }
            }
        }

        @Override
        public long begin(ResyncPlan plan, Instant startedAt) throws JournalFailed {
            step();
            long id = journal.begin(plan, startedAt);
            step();
            return id;
        }

        @Override
        public void intend(long run, Batch batch) throws JournalFailed {
            step();
            journal.intend(run, batch);
            step();
        }

        @Override
        public void sent(long run, Batch batch) {
            step();
            journal.sent(run, batch);
            step();
        }

        @Override
        public void ended(long run, BatchOutcome outcome) throws JournalFailed {
            step();
            journal.ended(run, outcome);
            step();
        }

        @Override
        public void describe(long run, KnownRecords records) throws JournalFailed {
            step();
            journal.describe(run, records);
            step();
        }

        @Override
        public void close(long run, Duration took) throws JournalFailed {
            step();
            journal.close(run, took);
            step();
        }
    }
}
