package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter leaves to people: it breaks code, but no string. */
class StyleTest {
    private static final int LONGEST_LINE = 120;

    @Test
    void noLineIsLongerThanTheFormatterAllows() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(Path.of("src"))) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE) {
                    tooLong.add(file + ":" + (i + 1));
                }
            }
        }
        assertThat(tooLong).as("lines of more than " + LONGEST_LINE + " characters").isEmpty();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
