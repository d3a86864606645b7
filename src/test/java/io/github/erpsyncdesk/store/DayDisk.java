package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.Verifications;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** What outlives the programs of a day: each of them opens the journal on it anew. */
interface DayDisk {

    /** A journal as one program sees it. */
    record Opened(Journal journal, PastRuns past, ActionJournal actions, Verifications verifications,
            RunLogs logs, AutoCloseable closing) implements AutoCloseable {

        static <J extends Journal & PastRuns & ActionJournal & Verifications & AutoCloseable> Opened of(J journal,
                RunLogs logs) {
            return new Opened(journal, journal, journal, journal, logs, journal);
        }

        static Opened of(SqliteJournal journal) {
            return of(journal, journal.logs());
        }

        @Override
        public void close() throws Exception {
            closing.close();
        }
    }

    Opened ofWindow();

    Opened ofCommand();

    /** The real journal. No other program is waited for, as it never gives way within a step. */
    static DayDisk real(Path folder) {
        return new DayDisk() {
            @Override
            public Opened ofWindow() {
                return Opened.of(new SqliteJournal(folder, Clock.systemUTC()));
            }

            @Override
            public Opened ofCommand() {
                return Opened.of(SqliteJournal.ofCommand(folder, Clock.systemUTC(), Duration.ZERO));
            }
        };
    }
}
