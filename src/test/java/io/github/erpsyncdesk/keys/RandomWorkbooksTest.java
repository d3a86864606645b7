package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Random workbooks with hidden rows, columns and sheets, and with cells that are no key: the keys that a person sees in
 * the column, those that were asked for, or a refusal; never anything else.
 */
class RandomWorkbooksTest {
    private static final List<Object> OTHERS = List.of("Bar, 17", 5, 12.5, "1,234", "", true, "7-9", 1001L, "x");

    /** A sheet and what each choice about its hidden rows should give. */
    private static final class Made {
        private final Set<Integer> visible = new TreeSet<>();
        private final Set<Integer> hidden = new TreeSet<>();
        private boolean doubtful;
        /** Whether the last row holds a key alone, which may be a count of the rows. */
        private boolean lastAlone;
    }

    @Property(tries = 200)
    void theKeysThatWereMeantOrNone(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        int hiddenSheets = random.nextInt(3);
        int columns = 1 + random.nextInt(5);
        int keyColumn = random.nextInt(columns);
        boolean hiddenColumns = random.nextBoolean();
        Path file = Files.createTempFile("book", random.nextBoolean() ? ".xlsx" : ".csv");
        try {
            Made made = new Made();
            try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
                for (int sheet = 0; sheet < hiddenSheets; sheet++) {
                    Worksheet decoy = book.newWorksheet("Old " + sheet);
                    decoy.setVisibilityState(
                            random.nextBoolean() ? VisibilityState.HIDDEN : VisibilityState.VERY_HIDDEN);
                    fill(decoy, random, columns, keyColumn, new Made());
                }
                Worksheet shown = book.newWorksheet("Now");
                fill(shown, random, columns, keyColumn, made);
                for (int column = 0; column < columns && hiddenColumns; column++) {
                    if (column != keyColumn) {
                        shown.hideColumn(column);
                    }
                }
            }
            for (String column : List.of("Key id", String.valueOf(keyColumn + 1))) {
                check(file, column, made);
            }
            if (hiddenColumns) {
                check(file, "", made);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void fill(Worksheet sheet, Random random, int columns, int keyColumn, Made made) {
        int first = random.nextInt(3);
        for (int column = 0; column < columns; column++) {
            sheet.value(first, column, column == keyColumn ? "Key id" : "c" + "abcde".charAt(column));
        }
        int row = first;
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            row += 1 + random.nextInt(10) / 9;
            boolean hidden = random.nextInt(5) == 0;
            if (hidden) {
                sheet.hideRow(row);
            }
            made.lastAlone = true;
            for (int column = 0; column < columns; column++) {
                if (column == keyColumn) {
                    key(sheet, row, column, random, hidden ? made.hidden : made.visible, made);
                } else {
                    Object other = OTHERS.get(random.nextInt(OTHERS.size()));
                    made.lastAlone &= other.equals("");
                    put(sheet, row, column, other);
                }
            }
        }
    }

    private static void key(Worksheet sheet, int row, int column, Random random, Set<Integer> meant, Made made) {
        int key = 1000 + random.nextInt(60_000);
        switch (random.nextInt(12)) {
            case 0 -> sheet.value(row, column, key + "\u00A0");
            case 1 -> sheet.value(row, column, key + ".0");
            case 2 -> {
                sheet.value(row, column, (double) key);
                sheet.style(row, column).format("#,##0").set();
            }
            case 3 -> {
                sheet.value(row, column, key);
                sheet.style(row, column).format(random.nextBoolean() ? "yyyy-mm-dd" : "0.0%").set();
                made.doubtful = true;
            }
            case 4 -> {
                sheet.formula(row, column, "A1+" + key);
                made.doubtful = true;
            }
            default -> sheet.value(row, column, key);
        }
        meant.add(key);
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static void check(Path file, String column, Made made) throws IOException {
        String plain = answer(file, column);
        if (made.lastAlone && plain.contains("the last row may count or total")) {
            assertThat(plain).contains("Nothing was sent");
        } else if (made.doubtful) {
            assertThat(plain).contains("Nothing was sent");
        } else if (!made.hidden.isEmpty()) {
            assertThat(plain).contains("hidden").contains("--hidden-rows").contains("Nothing was sent");
            Set<Integer> all = new TreeSet<>(made.visible);
            all.addAll(made.hidden);
            assertThat(answer(file, column + (column.isEmpty() ? "include" : "+include"))).isEqualTo(words(all));
            String skipped = answer(file, column + (column.isEmpty() ? "skip" : "+skip"));
            if (made.visible.isEmpty()) {
                assertThat(skipped).contains("holds no keys");
            } else {
                assertThat(skipped).isEqualTo(words(made.visible));
            }
        } else {
            assertThat(plain).isEqualTo(words(made.visible));
        }
    }

    private static String answer(Path file, String options) throws IOException {
        String answer = FileCasesTest.answer(file, options);
        return answer.contains("Nothing was sent") ? answer
                : Arrays.stream(answer.split(" ")).map(Integer::valueOf).sorted().map(String::valueOf)
                        .collect(Collectors.joining(" "));
    }

    private static String words(Set<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
