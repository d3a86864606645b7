package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.ServerIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The entry grid in the real window. */
class KeysJourneyTest extends DeskFixture {

    @BeforeEach
    void logIn() {
        openDemo();
        choose(0);
    }

    @Test
    void aPasteWithInvalidEntriesIsShownFixedAndSent() {
        clipboard("1001\n12a\n1002\n1001\n101,102\n100-250\n99999999999");
        click("keys.paste");
        pictures("keys-bad-entries");
        assertThat(text("run.why")).startsWith("2 entries are not valid keys");
        assertThat(node("run.review").isDisabled()).isTrue();
        click("keys.onlyWrong");
        assertThat(flow.models.keys.lines()).hasSize(4);
        click("keys.removeWrong");
        click("keys.separate");
        click("keys.expand");
        click("keys.removeDuplicates");
        assertThat(flow.models.keys.keys().get().orElseThrow().size()).isEqualTo(153);
        assertThat(node("run.review").isDisabled()).isFalse();
        click("keys.undo");
        click("keys.undo");
        assertThat(flow.models.keys.counts().get().ranges()).isEqualTo(1);
    }

    /** JavaFX's own text field would make 10011002 of this. */
    @Test
    void linesPastedIntoTheFieldStayLines() {
        clipboard("1001\n1002\n");
        write("keys.entry", "");
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(1001, 1002));
    }

    @Test
    void anEntryIsFixedWithF2AndRemovedWithDelete() {
        enter("1001 12a 1003");
        fx(() -> {
            TableView<?> table = (TableView<?>) node("keys.table");
            table.requestFocus();
            table.getSelectionModel().select(1);
            table.getFocusModel().focus(1);
            return null;
        });
        robot.type(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("12");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(1001, 12, 1003));
        fx(() -> {
            ((TableView<?>) node("keys.table")).getSelectionModel().clearAndSelect(0);
            return null;
        });
        robot.type(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(12, 1003));
    }

    @Test
    void aRangeIsCountedBeforeItIsAdded() {
        click("keys.range");
        write("keys.range.from", "100");
        write("keys.range.to", "250");
        assertThat(text("keys.range.words")).startsWith("151 keys");
        pictures("keys-range");
        click("keys.range.add");
        assertThat(flow.models.keys.keys().get().orElseThrow().size()).isEqualTo(151);
    }

    @Test
    void aFileWaitsForItsColumn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"),
                "Name;Key;City\nNordlys AS;1001;Bergen\nHavblikk AB;1002;Malmö\nFeil;n/a;Oslo\n");
        fx(() -> {
            flow.models.keyGrid.imports().open(file);
            return null;
        });
        await("preview", () -> node("keys.column.take") != null);
        pictures("keys-file");
        click("keys.column.take");
        assertThat(flow.models.keys.counts().get().keys()).isEqualTo(2);
        assertThat(flow.models.keys.counts().get().wrong()).isEqualTo(1);
    }

    /** An ordinary text field would make 1234 of the two lines. */
    @Test
    void linesPastedIntoTheRangeAreItsTwoEnds() {
        clipboard("12\n34\n");
        click("keys.range");
        write("keys.range.from", "");
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("keys.range.words")).startsWith("23 keys");
        clipboard("12\n34\n56\n");
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(node("keys.range.add").isDisabled()).isTrue();
    }

    @Test
    void threeColumnsOfExcelAreNeverReadyWithoutAChoice() {
        clipboard("1001\t5550\t47\n1002\t5551\t47\n");
        click("keys.paste");
        assertThat(flow.models.keys.counts().get().entries()).isZero();
        assertThat(node("keys.column.take").isDisabled()).isTrue();
        pictures("keys-paste-table");
        fx(() -> {
            ((ComboBox<?>) node("keys.column.choice")).getSelectionModel().select(0);
            return null;
        });
        await("the keys are counted", () -> text("keys.column.words").equals("2 keys"));
        click("keys.column.take");
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(1001, 1002));
    }

    @Test
    void hiddenRowsAreCountedBeforeAnythingIsAdded() {
        fx(() -> {
            flow.models.keyGrid.imports().open(Path.of("src/test/resources/keys/41-filtered-rows.xlsx"));
            return null;
        });
        await("preview", () -> node("keys.column.take") != null && !node("keys.column.take").isDisabled());
        assertThat(text("keys.column.hiddenRows")).startsWith("4 of 6 rows are hidden");
        pictures("keys-hidden-rows");
        click("keys.column.includeHidden");
        await("all six", () -> text("keys.column.words").equals("6 keys"));
        click("keys.column.includeHidden");
        await("the visible two", () -> text("keys.column.words").equals("2 keys"));
        click("keys.column.take");
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(1001, 1003));
    }

    @Test
    void anotherSheetIsChosenByAPerson() {
        fx(() -> {
            flow.models.keyGrid.imports().open(Path.of("src/test/resources/keys/42-hidden-first-sheet.xlsx"));
            return null;
        });
        await("preview", () -> node("keys.column.take") != null && !node("keys.column.take").isDisabled());
        pictures("keys-sheets");
        fx(() -> {
            ((ComboBox<?>) node("keys.column.sheet")).getSelectionModel().select(0);
            return null;
        });
        await("the hidden sheet",
                () -> text("keys.column.file").contains("Old") && !node("keys.column.take").isDisabled());
        click("keys.column.take");
        assertThat(flow.models.keys.keys().get()).contains(KeyList.of(7001, 7002));
    }

    @Test
    void keysOfAnotherDatabaseArePutToThePersonAtTheLogIn() {
        fx(() -> {
            flow.models.keys.serve(new KeyOrigin("https://test.example.com/App",
                    new ServerIdentity("Fjord", "fjord_test", "1", "11")));
            return null;
        });
        enter("1001 1002");
        click("bar.logOut");
        openDemo();
        await("the question", () -> node("keys.foreign.empty") != null);
        pictures("keys-foreign");
        click("keys.foreign.keep");
        assertThat(text("keys.foreign")).contains("fjord_test");
        choose(0);
        pictures("keys-foreign-kept");
        click("run.review");
        assertThat(text("review.enteredFor")).contains("fjord_test");
        click("review.cancel");
        click("bar.logOut");
        openDemo();
        await("the question again", () -> node("keys.foreign.empty") != null);
        click("keys.foreign.empty");
        assertThat(flow.models.keys.counts().get().entries()).isZero();
    }

    @Test
    void aHundredThousandEntriesStayUsable() {
        clipboard(IntStream.rangeClosed(1, 100_000).mapToObj(String::valueOf).collect(Collectors.joining("\n")));
        click("keys.paste");
        await("all entries", () -> flow.models.keys.counts().get().keys() == 100_000);
        assertThat(text("run.sentence")).startsWith("100,000 records");
        click("keys.undo");
        assertThat(flow.models.keys.counts().get().entries()).isZero();
        picture("keys-undone");
    }

    @Test
    void manyEntriesAreCorrectedByKeyboardAlone() {
        enter("10a 1002 10b 10c");
        click("keys.onlyWrong");
        fx(() -> {
            node("keys.table").requestFocus();
            return null;
        });
        robot.type(KeyCode.HOME);
        for (String right : List.of("2001", "2002", "2003")) {
            robot.type(KeyCode.F2);
            await("the editor of the next wrong entry", () -> stage.getScene().getFocusOwner() instanceof TextField);
            robot.write(right);
            robot.type(KeyCode.ENTER);
            await(right + " is taken", () -> flow.models.keys.copy(List.of()).contains(right));
        }
        assertThat(flow.models.keys.copy(List.of())).isEqualTo("2001\n1002\n2002\n2003");
        TableView<?> table = (TableView<?>) node("keys.table");
        fx(() -> {
            table.getSelectionModel().clearAndSelect(1);
            return null;
        });
        robot.type(KeyCode.ENTER);
        await("Enter edits as well", () -> stage.getScene().getFocusOwner() instanceof TextField);
        robot.write("3001");
        robot.type(KeyCode.ENTER);
        await("it is taken", () -> flow.models.keys.copy(List.of()).contains("3001"));
        assertThat(focused()).isEqualTo("keys.table");
        assertThat(fx(() -> table.getSelectionModel().getSelectedIndex())).as("the entry below").isEqualTo(2);
        robot.type(KeyCode.F2);
        await("the editor", () -> stage.getScene().getFocusOwner() instanceof TextField);
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).as("Escape leaves the entry as it was").isEqualTo("keys.table");
        assertThat(fx(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(2);
    }
}
