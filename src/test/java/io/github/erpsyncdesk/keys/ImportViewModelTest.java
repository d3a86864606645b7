package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeyList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes and files on their way into the list of the window. */
class ImportViewModelTest {
    private final KeysViewModel model = new KeysViewModel(SameThread.atOnce());
    private final ImportViewModel imports = new ImportViewModel(SameThread.atOnce(), model);
    @TempDir
    Path folder;

    private ImportQuestionViewModel question() {
        return imports.question().get();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path example(String name) {
        return Path.of("src/test/resources/keys", name);
    }

    @Test
    void aPasteOfSpacesNeverBecomesAnything() {
        imports.paste(" \n\t ");
        assertThat(model.keys().get()).isEmpty();
        assertThat(imports.problem().get().key()).isEqualTo("keys.nothingFound");
    }

    @Test
    void plainLinesGoStraightIn() {
        imports.paste("1001\n1002 \n\u00A01003\n");
        assertThat(question()).isNull();
        assertThat(model.keys().get()).contains(KeyList.of(1001, 1002, 1003));
    }

    @Test
    void severalExcelColumnsAreAskedAboutAndNeverReadyByThemselves() {
        imports.paste("1001\t5550\t47\n1002\t5551\t47\n");
        assertThat(model.counts().get().entries()).isZero();
        assertThat(question().chosen().get().counts().entries()).as("no column is guessed among several").isZero();
        question().chooseColumn(0);
        assertThat(question().chosen().get().counts().keys()).isEqualTo(2);
        question().take();
        assertThat(model.keys().get()).contains(KeyList.of(1001, 1002));
        assertThat(question()).isNull();
    }

    @Test
    void oneRowOfExcelIsAskedAboutToo() {
        imports.paste("1001\t5550\t47\n");
        assertThat(model.counts().get().entries()).isZero();
        question().dismiss();
        assertThat(model.counts().get().entries()).isZero();
    }

    @Test
    void aPasteWithAWrongQuoteNamesItsLine() {
        imports.paste("id\tname\n1001\tA\n1002\t\"B\n1003\tC\n");
        assertThat(question()).isNull();
        assertThat(Texts.text(imports.problem().get())).isEqualTo("Line 3: a quote opens here that is never closed.");
        imports.paste("id\tname\n1001\t\"A\n1002\tB\"\n");
        assertThat(Texts.text(imports.problem().get())).startsWith("Line 2: a quoted value of several lines");
    }

    @Test
    void everyNumberIsAKeyOnlyWhereAPersonSaysSo() {
        imports.paste("1001 1002\n1003 12a");
        question().chooseColumn(ImportSelection.EVERY);
        question().take();
        assertThat(model.counts().get().keys()).isEqualTo(3);
        assertThat(model.counts().get().wrong()).isEqualTo(1);
    }

    @Test
    void theOnlyColumnOfKeysIsSuggestedBelowItsHeader() throws IOException {
        imports.open(file("keys.csv", "name;key\na;1001\nb;1002\n"));
        assertThat(model.keys().get()).isEmpty();
        assertThat(question().selection().get()).isEqualTo(new ImportSelection(1, true, false));
        question().take();
        assertThat(model.keys().get()).contains(KeyList.of(1001, 1002));
    }

    @Test
    void hiddenRowsAreCountedAndLeftOutUntilTheyAreIncluded() {
        imports.open(example("41-filtered-rows.xlsx"));
        assertThat(question().chosen().get()).satisfies(chosen -> {
            assertThat(chosen.hidden()).isEqualTo(4);
            assertThat(chosen.filled()).isEqualTo(6);
            assertThat(chosen.counts().keys()).isEqualTo(2);
        });
        question().includeHidden(true);
        assertThat(question().chosen().get().counts().keys()).isEqualTo(6);
    }

    @Test
    void theVisibleSheetIsShownAndAnotherOneCanBeChosen() {
        imports.open(example("42-hidden-first-sheet.xlsx"));
        question().take();
        assertThat(model.keys().get()).contains(KeyList.of(1001, 1002));
        imports.open(example("42-hidden-first-sheet.xlsx"));
        question().chooseSheet(1);
        question().take();
        assertThat(model.keys().get()).contains(KeyList.of(1001, 1002, 7001, 7002));
    }

    @Test
    void aCellThatIsNoNumberIsAnInvalidEntryWithItsReason() {
        imports.open(example("40-date-in-key-column.xlsx"));
        question().take();
        assertThat(model.keys().get()).isEmpty();
        assertThat(model.lines()).extracting(line -> line.entry().state()).containsExactly(EntryState.KEY,
                EntryState.DATE, EntryState.KEY);
        assertThat(model.lines().get(1).entry().text()).isEqualTo("2024-03-05");
    }

    @Test
    void aRowThatIsCutOnceTooOftenAddsNothing() throws IOException {
        imports.open(file("keys.csv", "name,id,qty\nBar, 17,1001,5\nNord,1002,6\n"));
        question().chooseColumn(1);
        assertThat(question().chosen().get().counts().entries()).isZero();
        assertThat(question().chosen().get().refused().orElseThrow().key()).isEqualTo("keys.import.tooWide");
    }

    @Test
    void whatIsNoListAddsNothingAndSaysWhatToDo() {
        imports.open(example("82-old.xls"));
        assertThat(imports.problem().get().key()).isEqualTo("file.oldWorkbook");
        imports.open(example("81-password-protected.xlsx"));
        assertThat(imports.problem().get().key()).isEqualTo("file.protected");
        assertThat(model.counts().get().entries()).isZero();
    }

    @Test
    void aMessyPasteStaysReadableAndNothingOfItIsReadyThatIsNoKey() throws IOException {
        imports.paste(Files.readString(example("messy-paste.txt")));
        assertThat(question()).isNull();
        assertThat(model.lines()).extracting(line -> line.entry().text()).containsExactly("Key id", "1001", "1002",
                "1003", "1,234", "1 234", "1.234", "12a", "-5", "1001-1010", "1001", "2147483648",
                "\uFF11\uFF10\uFF10\uFF14",
                "1005");
        assertThat(model.lines().stream().filter(line -> line.entry().state() == EntryState.KEY))
                .extracting(line -> line.entry().number()).containsExactly(1001, 1002, 1003, 1005);
        assertThat(model.counts().get().ambiguous()).isEqualTo(3);
    }

    @Test
    void onlyCommasAndSpacesSeparateKeys() {
        imports.paste("1,234\n1 235\n1.236\n1\u00A0237");
        model.resolveAmbiguous(true);
        assertThat(model.counts().get().keys()).as("1 and 234, 1 and 235").isEqualTo(3);
        assertThat(model.counts().get().ambiguous()).as("1.236 and 1 237 wait").isEqualTo(2);
        model.resolveAmbiguous(false);
        assertThat(model.keys().get()).contains(KeyList.of(1, 234, 235, 1236, 1237));
    }

    @Test
    void aFileThatDoesNotExistChangesNothing() {
        model.add("1");
        imports.open(Path.of("no-such-file.txt"));
        assertThat(imports.problem().get().key()).isEqualTo("file.notAFile");
        assertThat(model.keys().get()).contains(KeyList.of(1));
    }

    @Test
    void aFileThatIsReadCanBeCancelledAndASecondOneIsNotOpenedMeanwhile() throws IOException {
        SameThread cranked = SameThread.handCranked();
        ImportViewModel slow = new ImportViewModel(cranked, model);
        slow.open(file("first.txt", "1\n2\n"));
        slow.open(file("second.txt", "3\n4\n"));
        assertThat(cranked.waiting()).as("the second one is not even begun").isEqualTo(1);
        slow.cancel();
        assertThat(slow.reading().get()).isFalse();
        cranked.crank();
        assertThat(model.counts().get().entries()).isZero();
        assertThat(slow.problem().get().key()).isEqualTo("keys.import.cancelled");
        slow.open(file("third.txt", "5\n"));
        cranked.crank();
        assertThat(model.keys().get()).contains(KeyList.of(5));
    }

    @Test
    void aLongPasteIsReadInTheBackgroundAndWhatWasEditedMeanwhileStays() {
        SameThread cranked = SameThread.handCranked();
        KeysViewModel model = new KeysViewModel(SameThread.atOnce());
        ImportViewModel imports = new ImportViewModel(cranked, model);
        String text = IntStream.rangeClosed(1, 20_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        imports.paste("500000");
        imports.paste(text);
        assertThat(imports.reading().get()).isTrue();
        model.edit(0, "500001");
        cranked.crank();
        assertThat(imports.reading().get()).isFalse();
        assertThat(model.keys().get().orElseThrow().size()).isEqualTo(20_001);
        assertThat(model.keys().get().orElseThrow().get(0)).isEqualTo(500_001);
        model.undo();
        assertThat(model.keys().get()).contains(KeyList.of(500_001));
    }

    @Test
    void aPasteThatWasCancelledChangesNothing() {
        SameThread cranked = SameThread.handCranked();
        KeysViewModel model = new KeysViewModel(SameThread.atOnce());
        ImportViewModel imports = new ImportViewModel(cranked, model);
        imports.paste(IntStream.rangeClosed(1, 20_000).mapToObj(String::valueOf).collect(Collectors.joining("\n")));
        imports.cancel();
        cranked.crank();
        assertThat(model.keys().get()).isEmpty();
        assertThat(imports.problem().get().key()).isEqualTo("keys.import.cancelled");
        assertThat(imports.reading().get()).isFalse();
    }
}
