package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and ERP keys are read days later, without a server. */
class KnownRowsTest {
    private static final KnownRecords KNOWN = KnownRecords.of(List.of(
            new KnownRecord(1, new RecordRef(RecordType.COMPANY, 57), "O'Hara \\ Søn\n\"AS\"", "Bergen",
                    List.of(new ErpLink(1, "00123", ActorType.CUSTOMER),
                            new ErpLink(7, "NL,\t1;x", ActorType.SUPPLIER))),
            new KnownRecord(2, new RecordRef(99, 5), "", "", List.of()),
            new KnownRecord(new InternalKey(3, new RecordRef(RecordType.PERSON, 57)))));

    @TempDir
    Path folder;

    private SqliteJournal journal() {
        return new SqliteJournal(folder, Clock.systemUTC());
    }

    private long run(SqliteJournal journal) throws Exception {
        ResyncPlan plan = Runs.plan(3, 3);
        long id = journal.begin(plan, Instant.EPOCH);
        journal.ended(id, new BatchOutcome.NotSent(plan.batches().getFirst()));
        journal.close(id, Duration.ofSeconds(1));
        return id;
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void whatWasKnownIsReadBackWhateverItHolds() throws Exception {
        long id;
        try (SqliteJournal journal = journal()) {
            id = run(journal);
            assertThat(journal.open(id).records()).isEqualTo(KnownRecords.NONE);
            journal.describe(id, KNOWN);
        }
        try (SqliteJournal journal = journal()) {
            assertThat(journal.open(id).records()).isEqualTo(KNOWN);
            journal.delete(id);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                var row = connection.createStatement().executeQuery("SELECT count(*) FROM known_record")) {
            assertThat(row.getInt(1)).as("a deleted run leaves no names").isZero();
        }
    }

    @Test
    void aNameThatADiskChangedIsLeftOutAndTheRunStays() throws Exception {
        long id;
        try (SqliteJournal journal = journal()) {
            id = run(journal);
            journal.describe(id, KNOWN);
        }
        sql("UPDATE known_record SET name = 'Another company' WHERE key = 1");
        try (SqliteJournal journal = journal()) {
            RunRecord read = journal.open(id);
            assertThat(read.records().of(1)).isEmpty();
            assertThat(read.records().of(3)).isPresent();
            assertThat(read.request().keyCount()).isEqualTo(3);
        }
    }

    @Test
    void aJournalOfTheThirdVersionOpensWhole() throws Exception {
        long id;
        try (SqliteJournal journal = journal()) {
            id = run(journal);
        }
        sql("DROP TABLE known_record", "DROP TABLE action", "DROP TABLE verified", "DROP TABLE log_span",
                "DROP TABLE log_entry", "DROP TABLE server_task", "DROP TABLE before_image",
                "DROP TABLE before_value", "PRAGMA user_version = 3");
        try (SqliteJournal journal = journal()) {
            assertThat(journal.open(id).request().keyCount()).isEqualTo(3);
            journal.describe(id, KNOWN);
            assertThat(journal.open(id).records()).isEqualTo(KNOWN);
        }
        assertThat(Files.exists(folder.resolve("journal.db.version-3"))).isTrue();
    }
}
