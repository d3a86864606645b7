package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.store.SqliteJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Past runs in the real window, from the real journal. */
class HistoryJourneyTest extends DeskFixture {
    @TempDir
    static Path folder;

    private final Path own = folder.resolve(String.valueOf(System.nanoTime()));

    @Override
    Path journalFolder() {
        return own;
    }

    private void select(int row) {
        fx(() -> {
            ((TableView<?>) node("history.runs")).getSelectionModel().clearAndSelect(row);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int selected() {
        return ((TableView<?>) node("history.runs")).getSelectionModel().getSelectedIndex();
    }

    /** Number, server with its colour, and user, without scrolling sideways. */
    private void tellsRunsApartInEverySize() {
        for (double[] size : new double[][]{{960, 500}, {1280, 800}}) {
            fx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents(4);
            Node list = node("history.runs");
            assertThat(fx(() -> list.lookupAll(".scroll-bar").stream().filter(Node::isVisible)
                    .filter(bar -> ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL).count()))
                    .as("scroll bars at " + size[0]).isZero();
            Set<String> cells = fx(() -> list.lookupAll(".table-cell").stream()
                    .filter(cell -> cell.localToScene(cell.getLayoutBounds()).getMaxX() <= list
                            .localToScene(list.getLayoutBounds()).getMaxX() + 1)
                    .map(cell -> String.valueOf(((Labeled) cell).getText())).collect(Collectors.toSet()));
            assertThat(cells).contains("1", "2", "Fjord Trading AS · fjord_demo\nTest · Dina Demo");
            assertThat(fx(() -> list.lookupAll(".kind-stripe.server-test").size())).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void besideAListOfRunsNobodySaysThatNothingWasResynced() {
        openDemo();
        choose(0);
        enter("1001");
        reviewAndConfirm();
        awaitEnd();
        click("history.show");
        await("the run", () -> flow.models.history.runs().size() == 1);
        assertThat(text("history.choose")).isEqualTo("Choose a run to see what it changed.");
        assertThat(fx(() -> Tour.find(stage.getScene().getRoot(), "result.empty"))).isNull();
        pictures("history-nothing-open");
    }

    @Test
    void aPastRunIsOpenedAsOnTheDayWithAndWithoutALogIn() {
        openDemo();
        choose(0);
        enter("1001 1002 1008");
        reviewAndConfirm();
        awaitEnd();
        int lines = flow.models.result.total();
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        reviewAndConfirm();
        await("two calls", () -> simulator.resyncs().size() == 2);
        awaitEnd();
        click("result.showRun");
        await("runs", () -> flow.models.history.runs().size() == 2);
        await("the last run, which is chosen", () -> selected() == 0 && flow.models.past.summary().get() != null);
        tellsRunsApartInEverySize();
        select(1);
        await("the first run", () -> flow.models.past.summary().get() != null && flow.models.past.total() == lines);
        assertThat(text("result.headline")).startsWith("Done.");
        pictures("history");
        select(0);
        await("the second run", () -> flow.models.history.opened().get().failure().isPresent());
        assertThat(text("failure.effect")).isEqualTo("May have changed");
        click("history.back");
        click("bar.logOut");
        click("history.show");
        await("runs again", () -> flow.models.history.runs().size() == 2);
        write("history.find", "confirmed");
        assertThat(flow.models.history.runs()).hasSize(1);
        write("history.find", "contact 2508"); // the record of key 1008
        await("the run that touched it", () -> flow.models.history.runs().size() == 1);
        write("history.find", "fjord havn");
        await("both runs, which were about it", () -> flow.models.history.runs().size() == 2);
        write("history.find", "contact 999999");
        await("no run", () -> flow.models.history.runs().isEmpty());
        assertThat(simulator.resyncs()).as("looking sends nothing").hasSize(2);
    }

    /**
     * Promise 2: unknown keys go back into the list only when a person takes them, and are sent only after a new
     * confirmation.
     */
    @Test
    void unknownKeysAreTakenBackByAPersonAndReviewedAnew() {
        openDemo();
        choose(0);
        enter("1001 1002");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        reviewAndConfirm();
        awaitEnd();
        fx(() -> {
            flow.models.keys.clear();
            return null;
        });
        click("history.show");
        await("the run", () -> flow.models.history.runs().size() == 1);
        select(0);
        await("its results", () -> flow.models.past.summary().get() != null);
        fx(() -> {
            ((MenuButton) node("result.take")).getItems().stream()
                    .filter(item -> item.getId().equals("result.take.UNKNOWN")).findFirst().orElseThrow().fire();
            return null;
        });
        await("the list", () -> node("run.review") != null);
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(1001, 1002));
        assertThat(simulator.resyncs()).as("taking sends nothing").hasSize(1);
        click("run.review");
        await("armed", () -> node("review.confirm") != null);
        pictures("review-again");
        click("review.again.show.1");
        await("the run that the notice names", () -> node("history.runs") != null && selected() == 0);
        assertThat(flow.overlay.isAsking()).as("the question is over, and nothing was confirmed").isFalse();
        assertThat(flow.models.review.keys().asked().get()).isNull();
        click("history.back");
        assertThat(simulator.resyncs()).hasSize(1);
        click("run.review");
        click("review.again.accept");
        click("review.confirm");
        await("the second run", () -> simulator.resyncs().size() == 2);
        awaitEnd();
        assertThat(text("result.headline")).startsWith("Done.");
    }

    @Test
    void keysOfAnotherServersRunAreMarkedUntilTheReviewWhichNamesIt() throws JournalFailed {
        ResyncPlan plan = Runs.plan(2, 2);
        long id = journal.begin(plan, Instant.now());
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id, new BatchOutcome.Answered(plan.batches().getFirst(), FakeNetServer.ok(1, 2), Duration.ZERO));
        journal.close(id, Duration.ofSeconds(1));
        openDemo();
        choose(0);
        click("history.show");
        await("the run", () -> flow.models.history.runs().size() == 1);
        select(0);
        await("its results", () -> flow.models.past.summary().get() != null);
        fx(() -> {
            ((MenuButton) node("result.take")).getItems().getLast().fire();
            return null;
        });
        await("the list", () -> node("run.review") != null);
        assertThat(text("keys.foreign")).contains("crm_prod");
        enter("1001");
        assertThat(text("keys.foreign")).as("one key more does not make them this server's").contains("crm_prod");
        pictures("keys-foreign-run");
        click("run.review");
        await("the review", () -> node("review.confirm") != null);
        assertThat(text("review.enteredFor")).contains("crm_prod");
        assertThat(simulator.resyncs()).as("taking sends nothing").isEmpty();
    }

    @Test
    void aRunThatWasCutOffIsSaidAtTheStart() throws JournalFailed, Exception {
        ResyncPlan plan = Runs.plan(6, 2);
        journal.close();
        try (SqliteJournal before = new SqliteJournal(journalFolder(), Clock.systemUTC())) {
            long id = before.begin(plan, Instant.now());
            before.intend(id, plan.batches().get(0));
            before.ended(id,
                    new BatchOutcome.Answered(plan.batches().get(0), FakeNetServer.ok(1, 2), Duration.ZERO));
            before.intend(id, plan.batches().get(1));
        }
        fx(() -> {
            flow.recover();
            return null;
        });
        await("the card", () -> node("cutOff.text") != null);
        pictures("cut-off");
        assertThat(text("cutOff.text")).contains("2 keys confirmed, 2 unknown, 2 not sent");
        click("cutOff.show");
        await("the run", () -> flow.models.past.summary().get() != null);
        assertThat(text("result.headline")).startsWith("Unknown.");
        await("it is chosen", () -> selected() == 0);
        assertThat(text("failure.what")).isEqualTo("The program ended when this batch was about to be sent.");
    }

    @Test
    void aRunIsNotedPinnedComparedAndDeleted() throws Exception {
        openDemo();
        choose(0);
        enter("1001 1002 1008");
        reviewAndConfirm();
        awaitEnd();
        fx(() -> {
            flow.models.keys.clear();
            return null;
        });
        enter("1002 1003");
        reviewAndConfirm();
        await("the second run", () -> simulator.resyncs().size() == 2);
        awaitEnd();
        click("history.show");
        await("runs", () -> flow.models.history.runs().size() == 2);
        select(1);
        await("its note", () -> node("history.note") != null);
        write("history.note", "After the import, for Kari");
        click("history.pin");
        await("the note and the pin", () -> flow.models.history.runs().get(1).head().get().pinned()
                && flow.models.history.runs().get(1).head().get().note().equals("After the import, for Kari"));
        assertThat(node("history.delete").isDisabled()).as("pinned").isTrue();
        pictures("history-note");
        fx(() -> {
            ((TableView<?>) node("history.runs")).getSelectionModel().selectAll();
            return null;
        });
        click("history.compare");
        await("the comparison", () -> node("compare.records") != null);
        click("compare.tile.ONLY_SECOND");
        pictures("history-compare");
        click("compare.copy");
        assertThat(clipboard()).startsWith("table\tid\trun 1\trun 2\n").contains("phone\t401001\tadded\t");
        click("compare.close");
        select(0);
        fx(() -> {
            ((MenuButton) node("export")).getItems().stream().filter(item -> "export.report".equals(item.getId()))
                    .findFirst().orElseThrow().fire();
            return null;
        });
        await("the report", () -> node("export.report.shown") != null);
        assertThat(text("export.report.shown")).contains("\"run\"");
        pictures("report-for-support");
        click("export.report.cancel");
        click("history.delete");
        pictures("history-delete");
        click("history.delete.confirm");
        await("one run", () -> flow.models.history.runs().size() == 1);
        assertThat(journal.runs(10)).hasSize(1);
    }
}
