package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.RecordRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values from before a run, kept with it. */
class BeforeRowsTest {
    private static final KnownRecord FJORD = new KnownRecord(new InternalKey(1, new RecordRef(5, 2501)))
            .named("Fjord\u0000 'Havn' AS", "Bergen");
    private static final KnownRecord UNKNOWN = new KnownRecord(new InternalKey(2, new RecordRef(0, 0)));
    private static final PlannedChanges FOUND = new PlannedChanges(Instant.parse("2026-11-25T12:00:00.123Z"), 3, 1, 1,
            2, List.of(new PlannedChange(FJORD, "Visma", new FieldChange(1, "name", "Name", "\ud83d\ude00 old", "")),
                    new PlannedChange(UNKNOWN, "CRM", new FieldChange(0, "city", "", "", "Oslo"))));

    @TempDir
    Path folder;

    private SqliteJournal journal() {
        return new SqliteJournal(folder, Clock.systemUTC());
    }

    private static long run(SqliteJournal journal) throws Exception {
        long id = journal.begin(Runs.plan(3, 3), Instant.parse("2026-11-25T12:01:00Z"));
        journal.beforeImages().keep(id, FOUND);
        journal.close(id, Duration.ofSeconds(1));
        return id;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void whatWasFoundIsReadBackWhateverItHoldsAndGoesWithItsRun() throws Exception {
        long id;
        try (SqliteJournal journal = journal()) {
            id = run(journal);
        }
        try (SqliteJournal journal = journal()) {
            assertThat(journal.beforeImages().before(id)).contains(FOUND);
            assertThat(journal.beforeImages().before(id + 1)).isEmpty();
            journal.delete(id);
            assertThat(journal.beforeImages().before(id)).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                var row = connection.createStatement().executeQuery("SELECT count(*) FROM before_value")) {
            assertThat(row.getInt(1)).as("a deleted run leaves no values").isZero();
        }
    }

    @Test
    void aValueThatADiskChangedIsLeftOutAndOneWithoutItsHeadToo() throws Exception {
        long id;
        try (SqliteJournal journal = journal()) {
            id = run(journal);
        }
        sql("UPDATE before_value SET now = 'another' WHERE n = 0");
        try (SqliteJournal journal = journal()) {
            assertThat(journal.beforeImages().before(id).orElseThrow().changes())
                    .containsExactly(FOUND.changes().get(1));
            assertThat(journal.open(id).request().keyCount()).isEqualTo(3);
        }
        sql("UPDATE before_image SET unread = 0");
        try (SqliteJournal journal = journal()) {
            assertThat(journal.beforeImages().before(id)).isEmpty();
        }
    }

    @Test
    void aJournalOfTheNinthVersionOpensWholeAndACopyOfItIsKept() throws Exception {
        long id;
        try (SqliteJournal journal = journal()) {
            id = run(journal);
        }
        sql("DROP TABLE before_image", "DROP TABLE before_value", "PRAGMA user_version = 9");
        try (SqliteJournal journal = journal()) {
            assertThat(journal.open(id).request().keyCount()).isEqualTo(3);
            assertThat(journal.beforeImages().before(id)).isEmpty();
            journal.beforeImages().keep(id, FOUND);
            assertThat(journal.beforeImages().before(id)).contains(FOUND);
        }
        assertThat(Files.exists(folder.resolve("journal.db.version-9"))).isTrue();
    }
}
