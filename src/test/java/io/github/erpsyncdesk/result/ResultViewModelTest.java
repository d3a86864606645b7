package io.github.erpsyncdesk.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ResultViewModelTest {
    private static final ResyncPlan PLAN = Runs.plan(6, 2);
    private final ResultViewModel model = new ResultViewModel(SameThread.atOnce());

    private static PluginAnswer answer(ChangeSet.Builder changes) {
        return new PluginAnswer(true, "Ok", Explanation.NONE, "", "", changes.build());
    }

    private static RunRecord run(PluginAnswer... answers) {
        List<BatchOutcome> outcomes = new ArrayList<>();
        for (PluginAnswer answer : answers) {
            outcomes.add(new BatchOutcome.Answered(PLAN.batches().get(outcomes.size()), answer, Duration.ZERO));
        }
        return new RunRecord(PLAN, outcomes, Instant.EPOCH, Duration.ZERO);
    }

    private static ChangeSet.Builder changes(ChangeKind kind, String table, int... ids) {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        IntStream.of(ids).forEach(id -> changes.add(kind, table, id));
        return changes;
    }

    private List<Integer> ids() {
        return model.lines().stream().map(ResultLine::id).toList();
    }

    @Test
    void linesAreSortedByEveryColumnAndEqualOnesStayInTheirOrder() {
        model.show(run(answer(changes(ChangeKind.UPDATED, "person", 30, 4, 200)),
                answer(changes(ChangeKind.ADDED, "contact", 30, 5))));
        assertThat(ids()).containsExactly(30, 4, 200, 30, 5);
        model.filter().sort("id", false);
        assertThat(ids()).containsExactly(4, 5, 30, 30, 200);
        assertThat(model.lines().get(2).table()).isEqualTo("person");
        model.filter().sort("id", true);
        assertThat(ids()).containsExactly(200, 30, 30, 5, 4);
        assertThat(model.lines().get(1).table()).isEqualTo("person");
        model.filter().sort("table", false);
        assertThat(ids()).containsExactly(30, 5, 30, 4, 200);
        model.filter().sort("batch", true);
        assertThat(ids()).containsExactly(30, 5, 30, 4, 200);
        model.filter().sort("", false);
        assertThat(ids()).containsExactly(30, 4, 200, 30, 5);
    }

    @Test
    void aTextIsFoundInIdsAndNamesOfTables() {
        model.show(run(answer(changes(ChangeKind.UPDATED, "person", 30, 4, 2003, -30)),
                answer(changes(ChangeKind.ADDED, "contact", 7))));
        model.filter().find().set("30");
        assertThat(ids()).containsExactly(30, -30);
        model.filter().find().set(" Cont ");
        assertThat(ids()).containsExactly(7);
        model.filter().find().set("-3");
        assertThat(ids()).containsExactly(-30);
        model.filter().find().set("");
        model.filter().hidden().add(ResultKind.UPDATED);
        assertThat(ids()).containsExactly(7);
        assertThat(model.total()).isEqualTo(5);
    }

    /** The same as the plain way says, for any text and any ids. */
    @Test
    void digitsAreFoundAsTheirTextWouldBe() {
        Random random = new Random(7);
        ChangeSet.Builder many = new ChangeSet.Builder();
        int[] ids = random.ints(2_000).toArray();
        IntStream.of(ids).forEach(id -> many.add(ChangeKind.ADDED, "t", id));
        model.show(run(answer(many)));
        for (String text : new String[]{"1", "42", "007", "-", "-2", "2147483647", "99999999999", "9-1"}) {
            model.filter().find().set(text);
            assertThat(ids()).as(text)
                    .isEqualTo(IntStream.of(ids).filter(id -> String.valueOf(id).contains(text)).boxed().toList());
        }
    }

    /**
     * What is selected stays selected while a run grows: the list is told of new lines at its end, and of nothing else.
     */
    @Test
    void aGrowingRunAddsItsLinesAtTheEnd() {
        model.show(run(answer(changes(ChangeKind.UPDATED, "person", 30, 4))));
        AtomicInteger added = new AtomicInteger();
        model.lines().addListener((ListChangeListener<ResultLine>) change -> {
            while (change.next()) {
                assertThat(change.wasRemoved()).isFalse();
                added.addAndGet(change.getAddedSize());
            }
        });
        model.show(run(answer(changes(ChangeKind.UPDATED, "person", 30, 4)),
                answer(changes(ChangeKind.ADDED, "contact", 7, 8, 9))));
        assertThat(added).hasValue(3);
    }

    @Test
    void theLatestWishWins() {
        SameThread cranked = SameThread.handCranked();
        ResultViewModel slow = new ResultViewModel(cranked);
        slow.show(run(answer(changes(ChangeKind.UPDATED, "person", 30, 4))));
        slow.filter().find().set("3");
        slow.filter().find().set("4");
        while (cranked.waiting() > 0) {
            cranked.crank();
        }
        assertThat(slow.lines()).extracting(ResultLine::id).containsExactly(4);
    }

    @Test
    void anIdIsFoundAmongWhatIsShown() {
        model.show(run(answer(changes(ChangeKind.UPDATED, "person", 30, 4))));
        assertThat(model.find("4")).isEqualTo(1);
        assertThat(model.find("5")).isEqualTo(-1);
        assertThat(model.find("person")).isEqualTo(-1);
    }
}
