package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ResyncPlan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal is read as a whole at a start, unless it is exactly as it was closed. */
class CleanCloseTest {
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    private Path db;

    @BeforeEach
    void aJournalWithARun() throws Exception {
        db = folder.resolve("journal.db");
        try (SqliteJournal journal = new SqliteJournal(folder, Clock.systemUTC())) {
            ResyncPlan plan = Runs.plan(10, 5);
            long run = journal.begin(plan, Instant.now());
            for (Batch batch : plan.batches()) {
                journal.intend(run, batch);
                journal.ended(run, new BatchOutcome.Answered(batch, FakeNetServer.ok(7), Duration.ZERO));
            }
            journal.close(run, Duration.ofMillis(3));
        }
    }

    private boolean isSetAside() throws Exception {
        try (SqliteJournal journal = new SqliteJournal(folder, Clock.systemUTC())) {
            journal.runs(10);
            return !journal.notices().isEmpty();
        }
    }

    /** Makes a page unreadable that only a check of the whole file would notice at a start. */
    private void damage() throws IOException, SQLException {
        long page = pageOfNames();
        try (RandomAccessFile file = new RandomAccessFile(db.toFile(), "rw")) {
            file.seek((page - 1) * PAGE);
            file.write(new byte[PAGE]);
        }
    }

    private long pageOfNames() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + db + "?mode=ro&immutable=1");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT rootpage FROM sqlite_master WHERE name = 'known_record'")) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }

    @Test
    void aFileThatChangedSinceItWasClosedIsCheckedAsAWhole() throws Exception {
        damage();
        assertThat(isSetAside()).isTrue();
    }

    @Test
    void aFileThatWasPutInItsPlaceIsCheckedAsAWhole() throws Exception {
        FileTime closed = Files.getLastModifiedTime(db);
        damage();
        Path other = folder.resolve("other.db");
        Files.copy(db, other);
        Files.move(other, db, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(db, closed);
        assertThat(isSetAside()).isTrue();
    }

    @Test
    void aMarkThatCannotBeReadIsNone() throws Exception {
        FileTime closed = Files.getLastModifiedTime(db);
        damage();
        Files.setLastModifiedTime(db, closed);
        Files.writeString(folder.resolve("journal.clean"), "yes");
        assertThat(isSetAside()).isTrue();
    }

    @Test
    void aFileThatIsAsItWasClosedIsNotReadAgain() throws Exception {
        FileTime closed = Files.getLastModifiedTime(db);
        damage();
        Files.setLastModifiedTime(db, closed);
        assertThat(isSetAside()).as("a change that leaves no trace is found by the checksums of its rows").isFalse();
    }

    @Test
    void aProgramThatOnlyReadsKeepsTheMark() throws Exception {
        String before = Files.readString(folder.resolve("journal.clean"));
        for (int start = 0; start < 3; start++) {
            try (SqliteJournal journal = SqliteJournal.ofCommand(folder, Clock.systemUTC())) {
                assertThat(journal.runs(10)).hasSize(1);
            }
        }
        assertThat(folder.resolve("journal.clean")).hasContent(before);
    }
}
