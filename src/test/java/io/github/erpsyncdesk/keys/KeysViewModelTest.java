package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.ServerIdentity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysViewModelTest {
    private final KeysViewModel model = new KeysViewModel(SameThread.atOnce());

    @Test
    void anEmptyGridCannotBeSentAndSaysWhy() {
        assertThat(model.keys().get()).isEmpty();
        assertThat(model.counts().get().whyNot().key()).isEqualTo("keys.why.empty");
    }

    @Test
    void duplicatesAreCountedAndSentOnce() {
        model.add("5 6 5");
        assertThat(model.counts().get().duplicates()).isEqualTo(1);
        assertThat(model.keys().get()).contains(KeyList.of(5, 6));
        model.add("5 6 5");
        assertThat(model.counts().get().duplicates()).isEqualTo(4);
        assertThat(model.counts().get().repeated()).as("5 and 6").isEqualTo(2);
    }

    @Test
    void aWrongEntryHoldsTheGridBackUntilItIsFixed() {
        model.add("5 12a");
        assertThat(model.keys().get()).isEmpty();
        assertThat(model.counts().get().whyNot().key()).isEqualTo("keys.why.wrong");
        model.edit(1, "12");
        assertThat(model.keys().get()).contains(KeyList.of(5, 12));
        assertThat(model.counts().get().whyNot()).isNull();
    }

    @Test
    void rangesAndAmbiguousEntriesWaitForADecision() {
        model.add("100-102\n1,234");
        assertThat(model.counts().get().whyNot().key()).isEqualTo("keys.why.ambiguous");
        model.resolveAmbiguous(false);
        assertThat(model.counts().get().whyNot().key()).isEqualTo("keys.why.ranges");
        model.expandRanges();
        assertThat(model.keys().get()).contains(KeyList.of(100, 101, 102, 1234));
    }

    @Test
    void everyActionIsOneStepOfUndoAndRedo() {
        model.add("1 2 3");
        model.add("x");
        model.removeWrong();
        model.remove(List.of(0, 2));
        assertThat(model.keys().get()).contains(KeyList.of(2));
        model.undo();
        model.undo();
        assertThat(model.counts().get().wrong()).isEqualTo(1);
        model.redo();
        model.redo();
        assertThat(model.keys().get()).contains(KeyList.of(2));
        assertThat(model.canRedo().get()).isFalse();
    }

    @Test
    void removingTheFirstOfTwoEqualEntriesMakesTheOtherTheKey() {
        model.add("7 7");
        model.remove(List.of(0));
        assertThat(model.keys().get()).contains(KeyList.of(7));
        assertThat(model.counts().get().duplicates()).isZero();
    }

    @Test
    void showingOnlyWrongOnesHidesAndNeverLoses() {
        model.add("1 x 2");
        model.onlyWrong().set(true);
        assertThat(model.lines()).hasSize(1).first().satisfies(line -> assertThat(line.row()).isEqualTo(1));
        model.edit(1, "3");
        assertThat(model.lines()).as("shows all again once nothing is wrong").hasSize(3);
        assertThat(model.keys().get()).contains(KeyList.of(1, 3, 2));
    }

    @Test
    void copyingGivesTheEntriesAsTheyStand() {
        model.add("1 12a");
        assertThat(model.copy(List.of())).isEqualTo("1\n12a");
        assertThat(model.copy(List.of(1))).isEqualTo("12a");
    }

    @Test
    void aHundredThousandEntriesAreTaken() {
        model.add(IntStream.rangeClosed(1, 100_000).mapToObj(String::valueOf).collect(Collectors.joining("\n")));
        assertThat(model.keys().get().orElseThrow().size()).isEqualTo(100_000);
        model.edit(99_999, "100001");
        assertThat(model.keys().get().orElseThrow().get(99_999)).isEqualTo(100_001);
    }

    private static KeyOrigin at(String address, String database, String serial) {
        return new KeyOrigin(address, new ServerIdentity("Fjord", database, serial, "11"));
    }

    @ParameterizedTest
    @CsvSource(value = {"https://b/App,crm,77", "https://a/App,test,77", "https://a/App,crm,78", "https://a/App,'',77",
            "https://a/App,crm,''"})
    void keysOfAnotherServerAreMarkedUntilTheListIsEmpty(String address, String database, String serial) {
        model.serve(at("https://a/App", "crm", "77"));
        model.add("5 6");
        assertThat(model.foreign().get()).isNull();
        model.serve(at(address, database, serial));
        assertThat(model.foreign().get()).isEqualTo(at("https://a/App", "crm", "77"));
        model.add("7");
        assertThat(model.foreign().get()).as("one new key does not make the others belong here").isNotNull();
        model.clear();
        assertThat(model.foreign().get()).isNull();
        model.undo();
        assertThat(model.foreign().get()).as("undo brings back whose keys they are").isNotNull();
        model.serve(at("https://a/App", "crm", "77"));
        assertThat(model.foreign().get()).isNull();
    }

    @Test
    void keysOfAnEmptyListBelongToTheServerTheyAreEnteredFor() {
        model.serve(at("https://a/App", "crm", "77"));
        model.serve(at("https://b/App", "test", "77"));
        model.add("5");
        assertThat(model.foreign().get()).isNull();
    }
}
