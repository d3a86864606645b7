package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.result.ResultKind;
import io.github.erpsyncdesk.simulator.Mischief;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Whole runs in the real window over real SOAP. The simulator's own count is what the promises are held against. */
class RunJourneyTest extends DeskFixture {

    @Test
    void fromTheDemoToTheResults() {
        pictures("login-demo");
        openDemo();
        pictures("main-empty");
        choose(0);
        enter("1001-1060");
        click("keys.expand");
        assertThat(text("run.sentence"))
                .isEqualTo("60 records · from CRM to all 5 ERP connections · blank values will not overwrite");
        click("run.review");
        await("armed", () -> !node("review.confirm").isDisabled());
        pictures("review");
        assertThat(text("review.server")).contains("Fjord Trading AS · fjord_demo").contains("Test");
        assertThat(text("review.confirm")).isEqualTo("Resync 60 records");
        assertThat(cutLines("review.ids")).as("keys to be confirmed that nobody can read").isEmpty();
        click("review.confirm");
        awaitEnd();
        pictures("results");
        assertThat(simulator.resyncs()).containsExactly(new Simulator.Received("ForceResyncNoBlankValues", 0,
                IntStream.rangeClosed(1001, 1060).boxed().toList()));
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(text("result.headline")).startsWith("Done.");
        assertThat(flow.models.result.summary().get().count(ResultKind.DELETED)).isPositive();
        assertThat(text("result.count.ADDED"))
                .isEqualTo(String.valueOf(flow.models.result.summary().get().count(ResultKind.ADDED)));
    }

    /** The lines of a list whose text is higher than the line. */
    private List<String> cutLines(String list) {
        return fx(() -> node(list).lookupAll(".list-cell").stream().map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getText() != null && cell.lookup(".text") != null)
                .filter(cell -> cell.getHeight() - cell.getInsets().getTop() - cell.getInsets().getBottom() < cell
                        .lookup(".text").getLayoutBounds().getHeight() - 1)
                .map(ListCell::getText).toList());
    }

    @Test
    void filtersHideLinesAndTheCopyIsWhatIsShown() {
        openDemo();
        choose(0);
        enter("1001 1002 1003");
        reviewAndConfirm();
        awaitEnd();
        int all = flow.models.result.total();
        click("result.tile.UPDATED");
        assertThat(flow.models.result.lines()).hasSizeLessThan(all)
                .noneMatch(line -> line.kind() == ResultKind.UPDATED);
        write("result.find", "contact");
        assertThat(flow.models.result.lines()).allMatch(line -> line.table().equals("contact"));
        click("result.tile.UPDATED");
        click("result.copy");
        assertThat(clipboard()).startsWith("kind\ttable\tid\tname\n") // the records of these keys are known
                .contains("updated\tcontact\t2501\tFjord Havn AS")
                .doesNotContain("phone");
        write("result.find", "nothing like this");
        picture("results-filtered-away");
        assertThat(text("result.records.empty")).isEqualTo("No record matches the search and the filters.");
    }

    @Test
    void theRowsSayWhatTheLastRunMadeOfThem() {
        openDemo();
        choose(0);
        enter("1001 1002");
        assertThat(states()).containsExactly("ready", "ready");
        reviewAndConfirm();
        awaitEnd();
        await("the outcomes", () -> states().equals(List.of("confirmed", "confirmed")));
        enter("1003 1002");
        assertThat(states()).containsExactly("confirmed", "confirmed", "ready", "duplicate, sent once");
        choose(6);
        assertThat(states()).as("from another source nothing was done")
                .containsExactly("ready", "ready", "ready", "duplicate, sent once");
    }

    /** What the column of states says, from the top. */
    private List<String> states() {
        return fx(() -> node("keys.table").lookupAll(".table-row-cell").stream().map(row -> (TableRow<?>) row)
                .filter(row -> !row.isEmpty()).sorted(Comparator.comparingInt(TableRow::getIndex))
                .map(row -> row.lookupAll(".table-cell").stream().map(Labeled.class::cast)
                        .filter(cell -> cell.getGraphic() != null).findFirst().orElseThrow().getText())
                .toList());
    }

    @Test
    void theSameAgainChangesNothingAndSaysSo() {
        openDemo();
        choose(0);
        enter("1001-1003");
        click("keys.expand");
        reviewAndConfirm();
        awaitEnd();
        reviewAndConfirm();
        await("two calls", () -> simulator.resyncs().size() == 2);
        awaitEnd();
        assertThat(text("result.headline")).isEqualTo("Done. Nothing had to be changed.");
        picture("results-nothing");
    }

    @Test
    void aWarningShowsTheErpSystemsWords() {
        openDemo();
        choose(6);
        enter("1001 1002");
        reviewAndConfirm();
        awaitEnd();
        assertThat(text("result.headline")).startsWith("Done, with a warning.");
        assertThat(text("result.explanation")).contains("The credit limit");
        assertThat(top("result.explanation")).as("in front of the counts").isLessThan(top("result.headline"));
        assertThat(text("result.count.CONFIRMED_WITH_WARNING")).isEqualTo("2");
        click("result.technical");
        pictures("results-warning");
    }

    private double top(String id) {
        return fx(() -> node(id).localToScene(0, 0).getY());
    }

    @Test
    void aReportedFailureShowsItsCodeAndItsKeys() {
        openDemo();
        choose(7);
        enter("1001 1002");
        reviewAndConfirm();
        awaitEnd();
        pictures("results-failure");
        assertThat(text("result.headline")).isEqualTo("Failed. No changed record was reported.");
        assertThat(top("result.explanation")).isGreaterThan(top("result.headline"));
        assertThat(text("result.effect")).isEqualTo("May have changed");
        assertThat(text("result.count.FAILED")).isEqualTo("2");
        assertThat(text("result.explanation")).contains("export licence has expired");
    }

    @Test
    void aLostAnswerIsUnknownAndSentOnce() {
        openDemo();
        choose(0);
        enter("1001 1002");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        reviewAndConfirm();
        awaitEnd();
        pictures("results-unknown");
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(text("failure.effect")).isEqualTo("May have changed");
        assertThat(text("result.count.UNKNOWN")).isEqualTo("2");
        assertThat(simulator.resyncs()).hasSize(1);
    }

    @Test
    void aLostTicketIsRenewedAndTheRunGoesOn() {
        openDemo();
        choose(0);
        enter("1001");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.TICKET_LOST);
        reviewAndConfirm();
        awaitEnd();
        assertThat(text("result.headline")).startsWith("Done.");
        assertThat(simulator.resyncs()).hasSize(1);
    }

    @Test
    void aRefusalSaysThatNothingWasChanged() {
        openDemo();
        choose(0);
        enter("1001");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.HTTP_413);
        reviewAndConfirm();
        awaitEnd();
        assertThat(text("failure.effect")).isEqualTo("Nothing was changed");
        assertThat(text("result.count.NOT_SENT")).isEqualTo("1");
        picture("results-refused");
    }

    @Test
    void stoppingEndsTheWaitAtOnceAndSaysWhatIsNotKnown() {
        openDemo();
        choose(0);
        enter("1001");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.HANG);
        reviewAndConfirm();
        await("running", () -> flow.models.run.running().get());
        pictures("running");
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        long start = System.nanoTime();
        click("run.stopWaiting");
        assertThat(flow.models.run.running().get()).as("one click stops nothing").isTrue();
        click("stop.now");
        awaitEnd();
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        assertThat(text("failure.what")).isEqualTo("You stopped waiting for the answer.");
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void everythingIsRefusedByAnotherNameByEnterAndByEscape() {
        openDemo();
        choose(0);
        click("run.everything");
        await("armed in time", () -> flow.models.review.everything().secondsToArm().get() == 0);
        write("everything.name", "crm");
        assertThat(node("everything.confirm").isDisabled()).isTrue();
        write("everything.name", "CRM");
        await("armed", () -> !node("everything.confirm").isDisabled());
        pictures("everything");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        click("run.everything");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.review.everything().asked().get()).isNull();
        assertThat(flow.models.run.running().get()).isFalse();
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void everythingRunsOnlyAfterItsNameIsTyped() {
        openDemo();
        choose(0);
        click("run.everything");
        await("armed in time", () -> flow.models.review.everything().secondsToArm().get() == 0);
        write("everything.name", "CRM");
        click("everything.confirm");
        awaitEnd();
        assertThat(simulator.resyncs())
                .containsExactly(new Simulator.Received("ForceResyncNoBlankValues", 0, List.of()));
        assertThat(text("result.facts")).contains("everything");
        picture("results-everything");
    }

    @Test
    void everythingThatWasLostIsSaidBeforeItIsSentAgainAndSoAreKeysOfIt() {
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.LOSE_ANSWER);
        openDemo();
        choose(0);
        click("run.everything");
        assertThat(node("everything.again")).as("nothing ran before").isNull();
        await("armed in time", () -> flow.models.review.everything().secondsToArm().get() == 0);
        write("everything.name", "CRM");
        click("everything.confirm");
        awaitEnd();
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.UNKNOWN);
        click("run.everything");
        pictures("everything-again");
        assertThat(text("everything.again")).contains("has had no answer");
        click("everything.cancel");
        enter("1001");
        click("run.review");
        assertThat(text("review.again.unknownOfAll")).contains("everything was sent without an answer");
        assertThat(node("review.confirm").isDisabled()).isTrue();
        assertThat(simulator.resyncs()).hasSize(1);
    }

    @Test
    void theWholeJobByKeyboard() {
        robot.type(KeyCode.ENTER);
        await("connections", () -> flow.models.connection.sources().size() > 1);
        assertThat(focused()).isEqualTo("connection.find");
        robot.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("connection.list");
        robot.type(KeyCode.HOME, KeyCode.SPACE);
        await("direction", () -> flow.models.review.choice().direction().get() != null);
        robot.type(KeyCode.F6);
        assertThat(focused()).isEqualTo("keys.entry");
        robot.write("1001");
        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await("armed", () -> node("review.confirm") != null && !node("review.confirm").isDisabled());
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        robot.type(KeyCode.SPACE);
        awaitEnd();
        assertThat(simulator.resyncs()).hasSize(1);
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    /**
     * A defect of ours is said with a code and nothing of its message, once, and the run that is under way stays true.
     */
    @Test
    void aDefectIsSaidAndTheRunGoesOn(@TempDir Path logs) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(DeskApp.unexpected(new EventLog(logs, Clock.systemUTC()), flow));
        try {
            openDemo();
            choose(0);
            enter("1001");
            reviewAndConfirm();
            for (int i = 0; i < 3; i++) {
                Platform.runLater(() -> {
                    throw new IllegalStateException("canary-password");
                });
            }
            await("said", () -> node("unexpected.text") != null);
            picture("unexpected");
            assertThat(text("unexpected.text")).containsPattern("code [0-9A-F]{4}").doesNotContain("canary");
            click("unexpected.close");
            assertThat(node("unexpected.text")).as("three at once are said once").isNull();
            awaitEnd();
            assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(simulator.resyncs()).hasSize(1);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aDoubleClickOnReviewConfirmsNothing() {
        openDemo();
        choose(0);
        enter("1001");
        robot.doubleClickOn(node("run.review"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.review.keys().asked().get()).isNotNull();
        assertThat(simulator.resyncs()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.review.keys().asked().get()).isNull();
    }

    @Test
    void theThemeChangesAndKeepsWhatWasEntered() {
        openDemo();
        choose(0);
        enter("1001 12a");
        click("bar.theme");
        assertThat(fx(() -> Theme.of(stage.getScene()))).isEqualTo(Theme.DARK);
        assertThat(flow.models.keys.counts().get().entries()).isEqualTo(2);
        picture("dark-theme");
    }

    @Test
    void closingDuringARunAsksAndCanWaitForTheBatch() {
        openDemo();
        choose(0);
        enter("1001");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.HANG);
        reviewAndConfirm();
        await("running", () -> flow.models.run.running().get());
        click("bar.logOut");
        pictures("leave");
        click("leave.now");
        await("log-in", () -> node("login.logIn") != null);
        assertThat(flow.models.run.record().get().outcome()).isEqualTo(Outcome.UNKNOWN);
        click("login.logIn");
        await("connections", () -> flow.models.connection.sources().size() > 1);
        choose(0);
        reviewAndConfirm();
        await("the next run",
                () -> !flow.models.run.running().get()
                        && flow.models.run.record().get().outcome() == Outcome.CONFIRMED);
        assertThat(node("result.headline")).as("the next run ends on its results, not in another log-out").isNotNull();
    }

    @Test
    void theKeyForReviewDoesNothingBehindAQuestionOrOnAnotherScreen() {
        openDemo();
        choose(0);
        enter("1001");
        click("run.everything");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.review.keys().asked().get()).isNull();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        click("history.show");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.review.keys().asked().get()).isNull();
        assertThat(simulator.resyncs()).isEmpty();
    }
}
