package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/faults.md and the tests cannot drift apart. */
class FaultsDocTest {
    private static final Map<String, Integer> ROWS = Map.of("N", 24, "T", 12, "H", 11, "S", 17, "A", 16, "D", 12, "L",
            14,
            "U", 12);

    private static List<String[]> rows() throws IOException {
        return Files.readString(Path.of("docs/faults.md")).lines().filter(line -> line.matches("\\| [A-Z][0-9]+ \\|.*"))
                .map(line -> line.split("\\|")).toList();
    }

    /** Each letter's rows are numbered without a gap, and none of the catalogue's is missing. */
    @Test
    void everyRowIsThereOnceInItsOrder() throws IOException {
        Map<String, Integer> last = new TreeMap<>();
        for (String[] row : rows()) {
            String letter = row[1].strip().substring(0, 1);
            last.merge(letter, 1, Integer::sum);
            assertThat(row[1].strip()).isEqualTo(letter + last.get(letter));
        }
        ROWS.forEach((letter, least) -> assertThat(last.getOrDefault(letter, 0)).as(letter)
                .isGreaterThanOrEqualTo(least));
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        for (String[] row : rows()) {
            String test = row[row.length - 1].strip();
            if (test.startsWith("not tested here: ")) {
                continue;
            }
            exists(sources, test);
        }
    }

    /** OWASP's ten, each with tests that exist, or with the reason why there is none. */
    @Test
    void eachOfTheTenRisksNamesTestsThatExist() throws IOException {
        Map<String, String> sources = sources();
        List<String[]> risks = Files.readString(Path.of("docs/security.md")).lines()
                .filter(line -> line.startsWith("| DA")).map(line -> line.split("\\|")).toList();
        assertThat(risks).hasSize(10);
        for (String[] risk : risks) {
            if (!risk[2].contains("not tested here: ")) {
                for (String test : risk[3].split(",")) {
                    exists(sources, test.strip());
                }
            }
        }
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    private static void exists(Map<String, String> sources, String test) {
        Matcher named = Pattern.compile("(\\w+)\\.(\\w+)").matcher(test);
        assertThat(named.matches()).as(test).isTrue();
        assertThat(sources).as(test).containsKey(named.group(1));
        assertThat(sources.get(named.group(1))).as(test).contains("void " + named.group(2) + "(");
    }
}
