package io.github.erpsyncdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest extends PastRunsFixture {

    @Test
    void runsAreFoundByWordsAgeOutcomeAndRecord() throws Exception {
        long old = run(200, 7);
        long lastWeek = run(5, 8);
        long today = run(0, 8);
        history.refresh();
        assertThat(history.runs()).extracting(PastRun::id).containsExactly(today, lastWeek, old);
        history.age().set(HistoryFilter.Age.WEEK);
        assertThat(history.runs()).extracting(PastRun::id).containsExactly(today, lastWeek);
        history.age().set(HistoryFilter.Age.TODAY);
        assertThat(history.runs()).extracting(PastRun::id).containsExactly(today);
        assertThat(history.hidesSome()).isTrue();
        history.age().set(HistoryFilter.Age.ANY);
        history.find().set("contact 8");
        assertThat(history.runs()).extracting(PastRun::id).containsExactly(today, lastWeek);
        history.age().set(HistoryFilter.Age.TODAY);
        assertThat(history.runs()).as("filters work together").extracting(PastRun::id).containsExactly(today);
        history.age().set(HistoryFilter.Age.ANY);
        history.find().set("fjord dina");
        assertThat(history.runs()).hasSize(3);
        history.outcome().set(Outcome.FAILED);
        assertThat(history.runs()).isEmpty();
        history.outcome().set(Outcome.CONFIRMED);
        assertThat(history.runs()).hasSize(3);
    }

    @Test
    void aRunThatIsShownIsChosenWhateverTheFiltersHid() throws Exception {
        long old = run(200, 7);
        run(0, 8);
        history.age().set(HistoryFilter.Age.TODAY);
        history.find().set("contact 8");
        history.show(old);
        assertThat(history.toSelect().get().id()).isEqualTo(old);
        assertThat(history.runs()).contains(history.toSelect().get()).hasSize(2);
        assertThat(history.opened().get().id()).isEqualTo(old);
        history.refresh();
        assertThat(history.toSelect().get().id()).as("reading again keeps the choice").isEqualTo(old);
    }

    @Test
    void aComparisonIsATable() throws Exception {
        run(1, 7, 8);
        run(0, 8, 9);
        history.refresh();
        compare.compare(history.runs().getFirst(), history.runs().getLast());
        assertThat(compare.rows().rows()).containsExactly(List.of("table", "id", "run 1", "run 2"),
                List.of("contact", "7", "updated", ""), List.of("contact", "9", "", "updated"),
                List.of("contact", "8", "updated", "updated"));
        assertThat(compare.rows().name()).isEqualTo("erpsync-run-1-and-2");
    }

    @Test
    void aRunThatIsGoneIsSaid() {
        history.open(99);
        assertThat(history.problem().get().key()).isEqualTo("journal.noSuchRun");
    }
}
