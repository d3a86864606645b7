package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random tables, delimiters, encodings, and quoting or a writer that forgets it: the keys that were meant, or a
 * refusal; never anything else.
 */
class RandomTablesTest {
    private static final List<String> OTHERS = List.of("Bar, 17", "5;100", "19\" rack", "1,234", "12", "Fjord\n1003;7",
            "", " ", "a|b", "2026-11-25", "x\ty", "Åse", "\"", "7-9", "10:30", "1001");
    private static final List<String> CHARSETS = List.of("UTF-8", "UTF-16", "UTF-16LE");

    @Property(tries = 2000)
    void theKeysThatWereMeantOrNone(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String delimiter = List.of(";", "\t", ",", "|").get(random.nextInt(4));
        int columns = 1 + random.nextInt(4);
        int keyColumn = random.nextInt(columns);
        Set<Integer> meant = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            header.add(column == keyColumn ? "Key id" : "c" + "abcd".charAt(column));
        }
        rows.add(header);
        for (int row = 1 + random.nextInt(8); row > 0; row--) {
            int key = 1000 + random.nextInt(2_000_000);
            meant.add(key);
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(column == keyColumn
                        ? List.of(key + "", key + ".0", " " + key, key + "\u00A0").get(random.nextInt(4))
                        : OTHERS.get(random.nextInt(OTHERS.size())));
            }
            rows.add(cells);
        }
        boolean quoted = random.nextInt(4) > 0;
        String text = rows.stream()
                .map(row -> row.stream().map(cell -> quoted ? quote(cell, delimiter, random) : cell.replace('\n', ' '))
                        .collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\r\n"));
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.write(file, text.getBytes(Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())))));
            for (String column : List.of("Key id", String.valueOf(keyColumn + 1))) {
                String answer = FileCasesTest.answer(file, column);
                String keys = meant.stream().map(String::valueOf).collect(Collectors.joining(" "));
                assertThat(answer.equals(keys) || answer.contains("Nothing was sent")).as(text + " → " + answer)
                        .isTrue();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String quote(String cell, String delimiter, Random random) {
        boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n");
        return needed || random.nextInt(5) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
