package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/command-line.md says of each command what the command itself says. */
class CommandLineDocTest extends DeskOnSimulator {
    private static final List<String> SHARED = List.of("Which server, and how to log in", "Which records");
    private static final String EXIT_CODES = "Exit codes";
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    /** In this order: a preview finds changes before the run, the others look at what it did. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("preview", "--from", "crm", "--keys", "1001"),
            List.of("resync", "--from", "crm", "--keys", "1001,1002"), List.of("verify", "1"), List.of("log", "1"),
            List.of("connections"), List.of("find", "--name", "Fjord Havn"), List.of("check"), List.of("connectors"),
            List.of("mapping", "1"), List.of("tasks"));

    private static Map<String, String> sections() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        for (String section : Files.readString(Path.of("docs/command-line.md")).split("\n## ")) {
            String[] parts = section.split("\n", 2);
            found.put(parts[0], parts[1]);
        }
        return found;
    }

    private static List<String> rows(String section) {
        return section.lines().filter(line -> line.startsWith("| `")).toList();
    }

    @Test
    void everyCommandHasASectionWithAllItsOptionsAndNoOther() throws Exception {
        Map<String, String> sections = sections();
        Map<String, List<String>> commands = CommandTables.rows();
        assertThat(commands.keySet()).as("commands").isEqualTo(sections.keySet().stream()
                .skip(1).filter(name -> !SHARED.contains(name) && !name.equals(EXIT_CODES))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
        commands.forEach((name, rows) -> {
            String section = sections.get(name);
            List<String> said = Stream.concat(rows(section).stream(), SHARED.stream()
                    .filter(shared -> section.contains("](#" + anchor(shared) + ")"))
                    .flatMap(shared -> rows(sections.get(shared)).stream())).toList();
            assertThat(said).as(name).containsExactlyInAnyOrderElementsOf(rows);
        });
    }

    private static String anchor(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replace(",", "").replace(' ', '-');
    }

    @Test
    void everyExitCodeIsThereAndNoOther() throws Exception {
        Set<String> codes = new TreeSet<>();
        for (var field : Exit.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                codes.add(String.valueOf(field.getInt(null)));
            }
        }
        assertThat(sections().get(EXIT_CODES).lines().filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\|")[1].strip())).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyJsonShapeIsThatOfTheCommand() throws Exception {
        Map<String, String> sections = sections();
        for (List<String> words : COMMANDS) {
            assertShape(sections.get(words.getFirst()), words);
        }
    }

    private void assertShape(String section, List<String> words) throws Exception {
        Ended ended = desk(words.getFirst(), words.subList(1, words.size()).toArray(String[]::new));
        var said = JSON.matcher(section);
        assertThat(said.find()).as(words.getFirst()).isTrue();
        assertThat(paths(new ObjectMapper().readTree(said.group(1)))).as(words + ended.err())
                .isEqualTo(paths(json(ended)));
    }

    /** The names on the way to each value; the elements of an array count as one. */
    private static Set<String> paths(JsonNode node) {
        Set<String> found = new TreeSet<>();
        collect("", node, found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isArray()) {
            found.add(path + "[]");
            node.forEach(element -> collect(path + "[]", element, found));
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), found));
        } else {
            found.add(path);
        }
    }

    @Test
    void aShapeKnowsAMissingNameFromAnotherOne() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(paths(mapper.readTree("[{\"a\":1,\"b\":[{\"c\":2}]}]")))
                .containsExactly("[]", "[].a", "[].b[]", "[].b[].c")
                .isNotEqualTo(paths(mapper.readTree("[{\"a\":1,\"b\":[]}]")));
    }
}
