package io.github.erpsyncdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.store.SqliteJournal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepViewModelTest extends PastRunsFixture {

    @Test
    void aNoteIsSavedWhenAnotherRunIsChosenAndFindsItsRun() throws Exception {
        long first = run(1, 7);
        long second = run(0, 8);
        history.refresh();
        keep.choose(past(first));
        keep.note().set(" for Kari ");
        keep.choose(past(second));
        assertThat(keep.note().get()).isEmpty();
        assertThat(past(first).head().get().note()).isEqualTo("for Kari");
        history.refresh();
        history.find().set("kari");
        assertThat(history.runs()).singleElement().satisfies(run -> assertThat(run.id()).isEqualTo(first));
    }

    @Test
    void aPinnedRunIsNotDeleted() throws Exception {
        long id = run(1, 7);
        history.refresh();
        keep.choose(past(id));
        keep.togglePin();
        assertThat(keep.chosen().get().head().get().pinned()).isTrue();
        keep.delete();
        assertThat(journal.runs(10)).hasSize(1);
        keep.togglePin();
        history.open(id);
        keep.delete();
        assertThat(journal.runs(10)).isEmpty();
        assertThat(history.runs()).isEmpty();
        assertThat(history.opened().get()).isNull();
    }

    @Test
    void oldRunsGoOnlyAfterSomebodySaidHowLongTheyAreKept() throws Exception {
        run(100, 7);
        long young = run(3, 8);
        keep.cleanUp();
        assertThat(journal.runs(10)).hasSize(2);
        history.refresh();
        assertThat(keep.goingAfter(30)).isEqualTo(1);
        keep.keepFor(30);
        assertThat(journal.runs(10)).singleElement().satisfies(run -> assertThat(run.id()).isEqualTo(young));
        assertThat(preferences.get().keepDays()).isEqualTo(30);
        keep.keepFor(0);
        assertThat(keep.keepDays()).isZero();
    }

    /** Leaving the note by a click on the pin makes two changes at once. */
    @Test
    void twoChangesAtOnceBothHold() throws Exception {
        long id = run(1, 7);
        history.refresh();
        SameThread cranked = SameThread.handCranked();
        KeepViewModel slow = new KeepViewModel(journal, cranked, Clock.fixed(NOW, ZoneOffset.UTC), history,
                preferences);
        slow.choose(past(id));
        slow.note().set("noted");
        slow.saveNote();
        slow.togglePin();
        cranked.crank();
        cranked.crank();
        assertThat(slow.chosen().get().head().get().note()).isEqualTo("noted");
        assertThat(slow.chosen().get().head().get().pinned()).isTrue();
        assertThat(past(id)).isSameAs(slow.chosen().get());
    }

    @Test
    void unansweredKeysStayUntilSomebodyDismissesThem() throws Exception {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal.begin(plan, NOW.minus(Duration.ofDays(90)));
        journal.intend(id, plan.batches().getFirst());
        journal.close();
        open();
        history.recover();
        history.refresh();
        keep.choose(past(id));
        assertThat(past(id).head().get().unsettled()).isTrue();
        assertThat(KeepViewModel.canDelete(past(id).head().get())).isFalse();
        keep.keepFor(30);
        assertThat(journal.runs(10)).hasSize(1);
        List<String> heard = new ArrayList<>();
        keep.whenDismissed(() -> heard.add("again"));
        keep.dismiss();
        assertThat(journal.unsettled(plan.request().server()).sent()).isEmpty();
        assertThat(past(id).head().get().unsettled()).isFalse();
        assertThat(heard).hasSize(1);
        keep.delete();
        assertThat(journal.runs(10)).isEmpty();
    }

    @Test
    void aSecondInstanceIsToldAtTheStart() throws Exception {
        journal.runs(1);
        try (SqliteJournal second = new SqliteJournal(folder, Clock.systemUTC())) {
            DamageViewModel damage = new DamageViewModel(second, new MemorySettings(), SameThread.atOnce());
            damage.look();
            assertThat(damage.readOnly().get().key()).isEqualTo("journal.inUse");
        }
        DamageViewModel first = new DamageViewModel(journal, new MemorySettings(), SameThread.atOnce());
        first.look();
        assertThat(first.readOnly().get()).isNull();
    }

    @Test
    void aDamagedFileIsSaidUntilItIsAcknowledged() throws Exception {
        Files.writeString(folder.resolve("journal.db"), "no database at all".repeat(99));
        DamageViewModel damage = new DamageViewModel(journal, new MemorySettings(), SameThread.atOnce());
        damage.look();
        assertThat(damage.notices().get()).hasSize(1);
        journal.close();
        open();
        DamageViewModel next = new DamageViewModel(journal, new MemorySettings(), SameThread.atOnce());
        next.look();
        assertThat(next.notices().get()).hasSize(1);
        next.acknowledge();
        assertThat(next.notices().get()).isEmpty();
        next.look();
        assertThat(next.notices().get()).isEmpty();
    }
}
