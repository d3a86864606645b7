package io.github.erpsyncdesk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.SyncLog;
import io.github.erpsyncdesk.store.UnsavedFindings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

    private final UnsavedFindings kept = new UnsavedFindings();
    private final SameThread background = SameThread.handCranked();
    private final Rows log = new Rows();
    private final FieldsViewModel model = model();

    private static final class Rows implements SyncLog {
        private final List<LogEntry> entries = new ArrayList<>();

        @Override
        public int last(Session session, Call call) {
            return entries.isEmpty() ? 0 : entries.getLast().id();
        }

        @Override
        public List<LogEntry> after(Session session, int id, Call call) {
            return entries.stream().filter(entry -> entry.id() > id).toList();
        }
    }

    private FieldsViewModel model() {
        return new FieldsViewModel(new SyncLogService(log, kept), background, Clock.fixed(NOW, ZoneOffset.UTC),
                () -> List.of(FakeNetServer.connection(2, "Visma Sverige", true)));
    }

    private void crank() {
        while (background.waiting() > 0) {
            background.crank();
        }
    }

    /** Of keys 1 and 2, from CRM; key 1 is company 401. */
    private static RunRecord run() {
        ResyncPlan plan = Runs.plan(2, 2);
        return new RunRecord(7, plan,
                List.of(new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(401), Duration.ZERO)),
                NOW.minusSeconds(60), Duration.ofSeconds(1), Optional.empty(),
                KnownRecords.of(List.of(new KnownRecord(1, new RecordRef(5, 401), "Fjord Havn AS", "", List.of()))));
    }

    private static LogEntry entry(int id, int key, String field, String before, String after) {
        return new LogEntry(id, key, 2, field, before, after, "2026-11-24 14:59:30", false, false);
    }

    /** The run wrote 11 to 12; somebody else wrote 13 in the same time, for a key that was not sent. */
    private void happens() {
        log.entries.add(entry(10, 1, "name", "Before", "the run"));
        kept.mark(7, 10);
        log.entries.add(entry(11, 1, "city", "Bergen", "Oslo"));
        log.entries.add(entry(12, 2, "text", "", "x".repeat(254)));
        log.entries.add(entry(13, 99, "phone", "1", "2"));
        kept.mark(7, 13);
    }

    @Test
    void theFieldsOfARunAreReadKeptAndFoundByRowAndByKey() {
        happens();
        model.session().set(FakeNetServer.session());
        model.show(run());
        crank();
        assertThat(model.log().get()).as("nobody has read it").isNull();
        model.read();
        assertThat(model.reading().get()).isTrue();
        crank();
        assertThat(model.reading().get()).isFalse();
        assertThat(model.of("contact", 401)).extracting(LogEntry::before, LogEntry::after)
                .containsExactly(tuple("Bergen", "Oslo"));
        assertThat(model.of("", 2)).singleElement().satisfies(one -> {
            assertThat(one.certain()).isTrue();
            assertThat(FieldWords.value(one.before())).isEqualTo("(blank)");
            assertThat(FieldWords.value(one.after())).contains("… (the log keeps no more)");
            assertThat(FieldWords.place(one, model.name(one.connection()))).isEqualTo("CRM → Visma Sverige");
        });
        assertThat(model.of("contact", 402)).isEmpty();
        assertThat(model.log().get().entries()).extracting(LogEntry::key, LogEntry::certain)
                .as("what somebody else may have written is shown, and not as this run's")
                .contains(tuple(99, false));
        FieldsViewModel later = model();
        later.show(run());
        crank();
        assertThat(later.log().get()).as("without a server").isEqualTo(model.log().get());
        assertThat(later.whyNot().get().key()).isEqualTo("verify.no.session");
        assertThat(FieldWords.place(later.of("", 2).getFirst(), later.name(2))).as("names are the session's")
                .isEqualTo("CRM → connection 2");
    }

    @Test
    void aRunWithoutMarksHasNoLogAndSaysSo() {
        log.entries.add(entry(11, 1, "city", "Bergen", "Oslo"));
        model.session().set(FakeNetServer.session());
        model.show(run());
        model.read();
        crank();
        assertThat(model.log().get()).isNull();
        assertThat(model.problem().get().key()).isEqualTo("fields.noSpan");
    }

    @Test
    void whatWasStoppedIsNeitherShownNorKept() {
        happens();
        model.session().set(FakeNetServer.session());
        model.show(run());
        model.read();
        model.stop();
        assertThat(model.reading().get()).isFalse();
        crank();
        assertThat(model.log().get()).isNull();
        assertThat(kept.log(7)).isEmpty();
    }

    @Test
    void theLogOfOneRunIsNotShownForAnother() {
        happens();
        model.session().set(FakeNetServer.session());
        model.show(run());
        model.read();
        crank();
        ResyncPlan other = Runs.plan(3, 3);
        model.show(new RunRecord(8, other, List.of(), NOW, Duration.ZERO, Optional.empty()));
        crank();
        assertThat(model.log().get()).isNull();
        assertThat(model.of("", 1)).isEmpty();
        assertThat(model.whyNot().get().key()).isEqualTo("verify.no.running");
    }
}
