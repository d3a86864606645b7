package io.github.erpsyncdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.Outcome;
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
    void aRunThatIsGoneIsSaid() {
        history.open(99);
        assertThat(history.problem().get().key()).isEqualTo("journal.noSuchRun");
    }
}
