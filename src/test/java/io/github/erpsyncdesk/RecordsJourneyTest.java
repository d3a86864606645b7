package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.Simulator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Names, types and ERP numbers beside the keys, and keys that had better not be sent, in the real window. */
class RecordsJourneyTest extends DeskFixture {

    @BeforeEach
    void logIn() {
        openDemo();
        choose(0);
    }

    private List<String> cells() {
        return fx(() -> node("keys.table").lookupAll(".table-cell").stream().filter(Node::isVisible)
                .map(cell -> ((TableCell<?, ?>) cell).getText()).filter(text -> text != null).toList());
    }

    @Test
    void keysHaveTheNamesOfTheirRecords() {
        enter("1001 3001 7001 8001");
        await("a name", () -> cells().contains("Fjord Havn AS, Bergen"));
        await("the types", () -> cells().stream().anyMatch(text -> text.startsWith("Fjord")));
        pictures("records-named");
    }

    @Test
    void anUnknownKeyIsRemovedOrKeptAndThenConfirmedStrictly() {
        enter("99001 99002");
        await("the finding", () -> node("keys.keepUnknown") != null && node("keys.keepUnknown").isVisible());
        assertThat(node("run.review").isDisabled()).isTrue();
        pictures("records-unknown");
        click("keys.keepUnknown");
        click("run.review");
        await("the card", () -> node("review.strict.name") != null);
        pictures("records-strict");
        assertThat(node("review.confirm").isDisabled()).isTrue();
        write("review.strict.name", "CRM");
        click("review.confirm");
        await("it was sent", () -> simulator.resyncs().size() == 1);
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(99_001, 99_002));
    }

    @Test
    void aRefusedLookUpIsSaidOnceAndHoldsNothingUp() {
        simulator.archive().keyLookup(Mode.REFUSED);
        enter("1001 99001");
        await("the reason", () -> text("keys.records.trouble").contains("not allowed to read this archive"));
        assertThat(node("run.review").isDisabled()).isFalse();
        pictures("records-refused");
        click("aboutServer.show");
        await("what it can do", () -> node("aboutServer.keyLookup") != null);
        assertThat(text("aboutServer.keyLookup")).startsWith("no: ").contains("not allowed to read this archive");
        assertThat(text("aboutServer.database")).isEqualTo("fjord_demo");
        picture("about-server");
        click("details.close");
    }

    private List<String> found() {
        return fx(() -> node("records.table").lookupAll(".table-cell").stream().filter(Node::isVisible)
                .map(cell -> ((TableCell<?, ?>) cell).getText()).filter(text -> text != null).toList());
    }

    private void lookFor(String by, String text) {
        click("keys.find");
        fx(() -> {
            ComboBox<?> choice = (ComboBox<?>) node("records.by");
            choice.getSelectionModel().select(choice.getItems().stream().map(Object::toString).toList().indexOf(by));
            return null;
        });
        write(by.equals("SEARCH") ? "records.name" : "records.list", text);
        click("records.find");
    }

    private void selectAll() {
        fx(() -> {
            ((TableView<?>) node("records.table")).getSelectionModel().selectAll();
            node("records.table").requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void fromASearchByNameToAResultByName() {
        lookFor("SEARCH", "Fjord Havn");
        await("both companies", () -> found().containsAll(List.of("Fjord Havn AS, Bergen", "Fjord Havn AS, Tromsø")));
        assertThat(node("records.add").isDisabled()).isTrue();
        selectAll();
        click("records.add");
        assertThat(flow.models.keys.keys().get().orElseThrow().stream().boxed()).containsExactlyInAnyOrder(1001, 1002);
        reviewAndConfirm();
        awaitEnd();
        assertThat(simulator.resyncs()).hasSize(1);
        await("the name in the results", () -> fx(() -> stage.getScene().getRoot().lookupAll(".table-cell").stream()
                .anyMatch(cell -> String.valueOf(((TableCell<?, ?>) cell).getText()).contains("Fjord Havn AS"))));
    }

    @Test
    void contactIdsAndErpNumbersAreResolvedBeforeAnythingIsAdded() {
        lookFor("COMPANY", "2501\n999999\nx7");
        await("the company", () -> found().contains("Fjord Havn AS, Bergen"));
        assertThat(found()).contains("not found", "not a valid value");
        assertThat(flow.models.keys.keys().get()).isEmpty();
        click("records.cancel");
        lookFor("ERP", "11006");
        await("both records", () -> found().stream().filter(text -> text.equals("one of several")).count() == 2);
        assertThat(node("records.add").isDisabled()).isTrue();
        pictures("records-ambiguous");
        click("records.cancel");
        assertThat(flow.models.keys.counts().get().entries()).isZero();
    }

    @Test
    void whereLookUpIsRefusedTheDialogSaysWhyAndAddsNothing() {
        simulator.archive().keyLookup(Mode.REFUSED);
        lookFor("COMPANY", "2501");
        await("the reason", () -> node("records.trouble") != null
                && text("records.trouble").contains("not allowed to read this archive"));
        assertThat(found()).noneMatch(text -> text.equals("not found") || text.startsWith("not synchronised"));
        assertThat(node("records.add").isDisabled()).isTrue();
    }

    private void choose(String item) {
        fx(() -> {
            ((TableView<?>) node("keys.table")).getContextMenu().getItems().stream()
                    .filter(one -> item.equals(one.getId())).findFirst().orElseThrow().fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select(int row) {
        fx(() -> {
            ((TableView<?>) node("keys.table")).getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    @Test
    void aRowGivesNameKeyAndRecordIdAndIsRemoved() {
        enter("3001 1001 nonsense");
        await("a name", () -> cells().contains("Fjord Havn AS, Bergen"));
        select(1);
        choose("keys.menu.copyName");
        assertThat(clipboard()).isEqualTo("Fjord Havn AS, Bergen");
        choose("keys.menu.copyRecordId");
        assertThat(clipboard()).isEqualTo("2501");
        choose("keys.menu.copyKey");
        await("the key", () -> "1001".equals(clipboard()));
        select(2);
        choose("keys.menu.remove");
        assertThat(flow.models.keys.keys().get().orElseThrow().stream().boxed()).containsExactly(3001, 1001);
    }
}
