package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resync would change, seen in the real window before anything is sent. */
class PreviewJourneyTest extends DeskFixture {
    /** A second, on a machine that builds something else at the same time. The call would hang for minutes. */
    private static final Duration A_SECOND_UNDER_LOAD = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @Override
    Path journalFolder() {
        return folder;
    }

    @BeforeEach
    void logIn() {
        openDemo();
        choose(0);
    }

    private void awaitPreview() {
        await("the preview", () -> node("preview.again") != null && node("preview.again").isVisible());
    }

    private List<String> cells() {
        return fx(() -> node("preview.table").lookupAll(".table-cell").stream().filter(Node::isVisible)
                .map(cell -> ((TableCell<?, ?>) cell).getText()).filter(text -> text != null).toList());
    }

    @Test
    void thePreviewOfAShortListIsWholeAndLeadsBack() {
        assertThat(node("preview.show").isDisabled()).isTrue();
        enter("1001-1007 99001");
        click("keys.expand");
        click("preview.show");
        awaitPreview();
        await("values", () -> cells().contains("Changes"));
        assertThat(text("preview.sentence")).contains("will change in").contains("could not be read completely");
        assertThat(text("preview.uncertain")).contains("the server decides");
        assertThat(node("preview.all")).isNull();
        assertThat(simulator.resyncs()).isEmpty();
        pictures("preview");
        click("preview.cell.NAV Sverige.COMPANY");
        await("one system", () -> cells().contains("NAV Sverige") && !cells().contains("NAV Nederland"));
        click("preview.cell.NAV Sverige.COMPANY");
        await("all systems", () -> cells().contains("NAV Nederland"));
        robot.doubleClickOn(fx(() -> node("preview.table").lookupAll(".table-cell").stream()
                .filter(cell -> "Fjord Havn AS, Bergen".equals(((TableCell<?, ?>) cell).getText())).findFirst()
                .orElseThrow()));
        await("the record", () -> node("preview.card.sides") != null);
        assertThat(text("preview.card.facts")).startsWith("Company · internal key id 1001");
        pictures("preview-record");
        robot.type(KeyCode.ESCAPE);
        await("the table", () -> node("preview.card.sides") == null);
        click("preview.tile.CHANGES");
        await("what is left", () -> !cells().contains("Changes"));
        assertThat(cells()).contains("The server does not know this key.", "Key 99001");
        robot.type(KeyCode.ESCAPE);
        await("the list", () -> node("keys.table") != null && node("preview.table") == null);
    }

    @Test
    void aLongListIsPreviewedInPartAndStoppedWithinASecond() {
        enter("1001-1900");
        click("keys.expand");
        click("preview.show");
        awaitPreview();
        assertThat(text("preview.sample")).contains("50 of the 900");
        simulator.values().latency(Duration.ofMinutes(5));
        click("preview.all");
        await("reading", () -> node("preview.stop").isVisible());
        pictures("preview-reading");
        long start = System.nanoTime();
        click("preview.stop");
        awaitPreview();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_SECOND_UNDER_LOAD);
        assertThat(node("run.review").isDisabled()).isFalse();
    }

    @Test
    void refusedValuesAreSaidOnceAndHoldNothingUp() {
        simulator.values().refuse(true);
        enter("1001 1002 1003");
        click("preview.show");
        awaitPreview();
        assertThat(text("preview.trouble")).contains("not allowed to read field values");
        pictures("preview-refused");
        reviewAndConfirm();
        awaitEnd();
        await("the results", () -> node("preview.table") == null && node("result.records") != null);
        assertThat(simulator.resyncs()).hasSize(1);
    }

    @Test
    void equalRecordsAreRemovedAndTheReviewNamesThePreviewOfTheRest() {
        enter("1001 1002 1033");
        click("preview.show");
        awaitPreview();
        assertThat(text("preview.remove")).isEqualTo("_Remove 1 equal record from the list");
        click("preview.remove");
        assertThat(flow.models.keys.keys().get().orElseThrow()).isEqualTo(KeyList.of(1001, 1002));
        assertThat(text("preview.removed")).startsWith("1 equal record was removed");
        write("preview.find", "Havn");
        pictures("preview-removed");
        click("run.review");
        await("the card", () -> node("review.preview") != null);
        assertThat(text("review.preview")).startsWith("Less than a minute ago: ").contains("in 2 records will change");
        pictures("preview-review");
        click("review.confirm");
        awaitEnd();
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(1001, 1002));
        await("the results", () -> node("preview.table") == null && node("result.records") != null);
        fx(() -> {
            flow.models.keys.undo();
            return null;
        });
        assertThat(flow.models.keys.keys().get().orElseThrow()).as("one step of undo")
                .isEqualTo(KeyList.of(1001, 1002, 1033));
        click("run.review");
        await("the card", () -> node("preview.stale.run") != null);
        click("review.cancel");
        click("result.showRun");
        await("the values from before", () -> node("export.before") != null && node("export.before").isVisible());
        pictures("preview-before");
        assertThat(flow.models.before.found().get().orElseThrow().changes()).isNotEmpty();
    }
}
