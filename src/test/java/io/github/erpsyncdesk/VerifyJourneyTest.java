package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.simulator.Mischief;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a run, in the real window: whether it was done, and which fields it wrote. */
class VerifyJourneyTest extends DeskFixture {
    private static final String CALL = "ForceResyncNoBlankValues";

    @TempDir
    static Path folder;

    private final Path own = folder.resolve(String.valueOf(System.nanoTime()));

    @Override
    Path journalFolder() {
        return own;
    }

    private void runs(Mischief.Kind how) {
        openDemo();
        choose(0);
        enter("1001 1002 1003");
        simulator.mischief().next(CALL, how);
        reviewAndConfirm();
        awaitEnd();
        await("the offer", () -> node("verify.start.open") != null);
    }

    @Test
    void workThatWasDoneBeforeTheAnswerWasLostIsFoundAndItsKeysAreSettled() throws Exception {
        runs(Mischief.Kind.LOSE_ANSWER);
        assertThat(text("verify.start.open")).isEqualTo("Check now whether it was _done");
        picture("verify-offer");
        click("verify.start.open");
        await("what was found", () -> flow.models.after.verify().found().get() != null);
        assertThat(text("verify.words")).contains("3 equal now, 0 still different")
                .endsWith("Equal values may have been equal before.");
        assertThat(flow.models.result.summary().get().outcome()).as("the server never said so")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(node("verify.start.open")).as("nothing is open any more").isNull();
        click("verify.show");
        await("the keys", () -> node("verify.keys") != null);
        pictures("verify-keys");
        click("verify.close");
        click("run.review");
        await("the review", () -> node("review.confirm") != null);
        assertThat(node("review.again.accept")).as("settled keys need no tick").isNull();
        click("review.cancel");
        click("result.showRun");
        await("kept beside the run", () -> flow.models.afterPast.verify().found().get() != null);
        assertThat(flow.models.afterPast.verify().found().get().count(Result.EQUAL)).isEqualTo(3);
        await("no longer open in the list", () -> !flow.models.history.runs().getFirst().head().get().unsettled());
        picture("verify-history");
        assertThat(simulator.resyncs()).as("looking sends nothing").hasSize(1);
        click("history.back");
        click("bar.logOut");
        click("history.show");
        assertThat(node("verify.start").isDisabled()).as("nobody is logged in").isTrue();
        assertThat(journal.verification(1)).isPresent();
    }

    @Test
    void workThatWasNotDoneIsNotYetThereAndItsKeysAreTakenAndKeepTheirTick() {
        runs(Mischief.Kind.HTTP_503);
        fx(() -> {
            flow.models.keys.clear();
            return null;
        });
        click("verify.start.open");
        await("what was found", () -> flow.models.after.verify().found().get() != null);
        assertThat(text("verify.words")).contains("3 not yet");
        picture("verify-different");
        click("verify.take");
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(1001, 1002, 1003));
        click("run.review");
        await("the tick", () -> node("review.again.accept") != null);
        assertThat(simulator.resyncs()).as("taking sends nothing").isEmpty();
    }

    @Test
    void theFieldsThatARunWroteAreReadFromTheLogKeptAndShownUnderTheirRecord() {
        openDemo();
        choose(0);
        enter("1001 1003");
        reviewAndConfirm();
        awaitEnd();
        simulator.company().engineWrites(1, 1001, "address.city", "After the run");
        fx(() -> {
            TableView<?> table = (TableView<?>) node("result.records");
            table.getSelectionModel().clearAndSelect(flow.models.result.find("2501")); // the company of key 1001
            table.requestFocus();
            return null;
        });
        robot.type(KeyCode.ENTER);
        await("the record", () -> node("fields.status") != null);
        assertThat(text("fields.status")).contains("have not been read");
        click("fields.read");
        await("its fields", () -> node("fields.table") != null);
        assertThat(rows("fields.table")).isNotEmpty().allMatch(entry -> entry.key() == 1001 || entry.key() == 1003);
        pictures("fields-of-a-record");
        click("details.close");
        click("fields.show");
        await("all fields", () -> node("fields.table") != null);
        assertThat(rows("fields.table")).anyMatch(entry -> !entry.certain() && entry.after().equals("After the run"))
                .anyMatch(LogEntry::certain);
        picture("fields-of-a-run");
        click("fields.close");
        click("verify.start");
        await("what was found", () -> flow.models.after.verify().found().get() != null);
        assertThat(text("verify.words")).contains("1 still different").contains("1 equal now");
        assertThat(text("verify.take")).contains("1 key");
        picture("verify-after-a-change");
        click("bar.logOut");
        click("history.show");
        await("the run", () -> flow.models.history.runs().size() == 1);
        fx(() -> {
            ((TableView<?>) node("history.runs")).getSelectionModel().clearAndSelect(0);
            return null;
        });
        await("kept with the run", () -> flow.models.afterPast.fields().log().get() != null);
        click("fields.show");
        await("all fields", () -> node("fields.table") != null);
        assertThat(node("fields.read")).as("nobody is logged in").isNull();
    }

    @SuppressWarnings("unchecked")
    private List<LogEntry> rows(String table) {
        return fx(() -> List.copyOf(((TableView<LogEntry>) node(table)).getItems()));
    }
}
