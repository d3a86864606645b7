package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.keys.FileOptions.HiddenRows;
import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of one kind each, after public reports on tools that read such files; the answer is the one that was meant. */
class FileCasesTest {

    private static FileOptions options(String options) {
        String column = null;
        String sheet = null;
        HiddenRows hidden = null;
        boolean ranges = false;
        boolean every = false;
        for (String option : options == null || options.isEmpty() ? new String[0] : options.split("\\+")) {
            switch (option) {
                case "skip" -> hidden = HiddenRows.SKIP;
                case "include" -> hidden = HiddenRows.INCLUDE;
                case "ranges" -> ranges = true;
                case "every" -> every = true;
                default -> {
                    if (option.startsWith("sheet ")) {
                        sheet = option.substring(6);
                    } else {
                        column = option;
                    }
                }
            }
        }
        return new FileOptions(Optional.ofNullable(column), Optional.ofNullable(sheet), Optional.ofNullable(hidden),
                ranges, every);
    }

    /** The keys, or the sentence that refuses the file. */
    static String answer(Path file, String options) {
        try {
            return String.join(" ", FileKeys.read(file, options(options)).stream().mapToObj(String::valueOf).toList());
        } catch (Rejected e) {
            return Texts.text(e.notice());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"02-single-column-trailing.csv||1001 1002 1003",
            "02-single-column-trailing.csv|1|1001 1002 1003", "03-ragged-no-header.csv|1|1001 1002 1003",
            "07-sep-line-3col.csv|id|1001 1002", "08-two-word-header.csv||1001 1002",
            "08-two-word-header.csv|Contact ID|1001 1002", "11-nbsp.csv|id|1001 1002", "12-zwsp.txt||1001 1002",
            "21-pandas-float.csv|id|1001 1002", "30-tab-with-title.csv|id|1001 1002",
            "30-tab-with-title.csv|1|1001 1002", "41-filtered-rows.xlsx|Key id+skip|1001 1003",
            "41-filtered-rows.xlsx|Key id+include|1001 1002 1003 1004 1005 1006",
            "42-hidden-first-sheet.xlsx|Key id|1001 1002", "42-hidden-first-sheet.xlsx|Key id+sheet Old|7001 7002",
            "42-hidden-first-sheet.xlsx|1+sheet 2|1001 1002", "46-text-numbers-nbsp.xlsx|Key id|1001 1002 1003",
            "74b-300-columns.xlsx|Key id|1001", "74b-300-columns.xlsx||1001"})
    void theKeysThatWereMeant(String file, String options, String keys) {
        assertThat(answer(Path.of("src/test/resources/keys", file), options)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"03-ragged-no-header.csv||2 columns",
            "22-duplicate-header.csv|ID|one of 1, 3", "23-blank-lines.csv|id|line 6, column 1 (id): “X1002”",
            "31-time-range.txt||line 3: “10:30” is not a valid key (not a whole number)",
            "32-unclosed-quote.csv|id|line 3: a quote opens here", "40-date-in-key-column.xlsx|Key id|row 3",
            "40-date-in-key-column.xlsx|Key id|(a date or time)",
            "41-filtered-rows.xlsx|Key id|4 rows with values are hidden (row 3, 5, 6, 7)",
            "45-offset-block.xlsx|Key id|row 9, column 3 (Key id): “oops”",
            "62-formula-no-cache.xlsx||row 2, column 1: a formula without a value",
            "81-password-protected.xlsx||protected by a password", "82-old.xls|1|Save it as .xlsx or .csv",
            "83-list.ods||Save it as .xlsx or .csv"})
    void orARefusalThatNamesThePlaceAndTheChoices(String file, String options, String words) {
        assertThat(answer(Path.of("src/test/resources/keys", file), options)).contains(words)
                .contains("Nothing was sent");
    }
}
