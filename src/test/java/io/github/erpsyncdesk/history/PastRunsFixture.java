package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.store.SqliteJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** View models over a real journal. */
abstract class PastRunsFixture {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    final ObjectProperty<Preferences> preferences = new SimpleObjectProperty<>(Preferences.DEFAULT);
    @TempDir
    Path folder;
    SqliteJournal journal;
    HistoryViewModel history;
    KeepViewModel keep;
    CompareViewModel compare;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        journal = new SqliteJournal(folder, clock);
        history = new HistoryViewModel(journal, SameThread.atOnce(), clock);
        keep = new KeepViewModel(journal, SameThread.atOnce(), clock, history, preferences);
        compare = new CompareViewModel(journal, SameThread.atOnce(), history);
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    /** A confirmed run that updated these contacts. */
    long run(int daysAgo, int... contacts) throws JournalFailed {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal.begin(plan, NOW.minus(Duration.ofDays(daysAgo)));
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id,
                new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(contacts), Duration.ZERO));
        journal.close(id, Duration.ofSeconds(1));
        return id;
    }

    PastRun past(long id) {
        return history.runs().stream().filter(run -> run.id() == id).findFirst().orElseThrow();
    }
}
