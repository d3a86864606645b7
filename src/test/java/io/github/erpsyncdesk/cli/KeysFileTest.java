package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.Simulator;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys from files and results into files, by the real process. */
class KeysFileTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Simulator simulator;
    @TempDir
    Path home;

    @BeforeEach
    void start() {
        simulator = Simulator.start(new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)),
                threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private Ended resync(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("resync", "--url", simulator.address().toString(), "--user", "demo",
                "--password-env", "DEMO_PASSWORD", "--from", "crm"));
        args.addAll(List.of(more));
        return new DeskProcess(home).run(Map.of("DEMO_PASSWORD", "demo"), args.toArray(String[]::new));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8).toString();
    }

    private void sends(List<Integer> ids, String... more) throws Exception {
        int before = simulator.resyncs().size();
        Ended ended = resync(more);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(simulator.resyncs().subList(before, simulator.resyncs().size())).extracting(Simulator.Received::ids)
                .containsExactly(ids);
    }

    private void refuses(String why, String... more) throws Exception {
        Ended ended = resync(more);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(why).contains("Nothing was sent").doesNotContain("Exception");
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void aColumnIsNamedByItsHeaderOrItsNumber() throws Exception {
        String csv = file("keys.csv", "name;Key id;phone\r\nNordlys;1001;22 33\r\nHavblikk;1002;\r\nFjell;1001;5\r\n");
        sends(List.of(1001, 1002), "--keys-file", csv, "--column", "key ID");
        sends(List.of(1001, 1002), "--keys-file", csv, "--column", "2");
        Path xlsx = home.resolve("keys.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx); Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Keys");
            sheet.value(0, 0, "key");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, 1003);
            sheet.value(1, 1, "Åsgard");
            sheet.value(2, 0, 1004);
        }
        sends(List.of(1003, 1004), "--keys-file", xlsx.toString(), "--column", "key");
    }

    @Test
    void aColumnIsNamedOnce() throws Exception {
        String csv = file("keys.csv", "5;1001\n6;1002\n");
        refuses("An option is given twice", "--keys-file", csv, "--column", "1", "--column", "2");
        refuses("An option is given twice", "--keys", "5", "--keys", "6");
    }

    @Test
    void aPlainListNeedsNoColumn() throws Exception {
        sends(List.of(5, 7, 8, 9, 12), "--keys-file", file("keys.txt", "\uFEFF5\n7-9\r\n12\n"), "--ranges");
        sends(List.of(5, 7), "--keys-file", file("one.csv", "KeyId\n5\n7\n"));
    }

    @Test
    void whatIsNotAKeyRefusesTheWholeFileAndNamesItsRow() throws Exception {
        refuses("line 3, column 1 (id): “12a” is not a valid key (not a whole number)", "--keys-file",
                file("a.csv", "id;name\n1;x\n12a;y\n"),
                "--column", "id");
        refuses("line 2, column 1 (id): “1-5” is a range of 5 keys", "--keys-file", file("b.csv", "id;name\n1-5;x\n"),
                "--column", "id");
        refuses("line 1: “101,102” is not a valid key", "--keys-file", file("c.txt", "101,102\n"));
        refuses("line 1: “-5” is not a valid key", "--keys-file", file("d.txt", "-5"));
        refuses("line 1: “keys” is not a valid key", "--keys-file", file("e.txt", "keys\n5\n"));
    }

    @Test
    void aColumnIsNeverGuessedAndAnEmptyFileIsNeverEverything() throws Exception {
        refuses("name the one with the keys by --column. They are: 1 id, 2 other", "--keys-file",
                file("a.csv", "id;other\n1;2\n"));
        refuses("has no column “3”", "--keys-file", file("b.csv", "id;other\n1;2\n"), "--column", "3");
        refuses("holds no keys", "--keys-file", file("c.txt", " \n\n"));
        refuses("holds no keys", "--keys-file", file("d.csv", "id;other\n;2\n"), "--column", "id");
        refuses("is not a file", "--keys-file", home.resolve("none.txt").toString());
    }

    @Test
    void theResultGoesIntoAFileThatAppearsWhole() throws Exception {
        Path result = home.resolve("result.csv");
        Files.writeString(result, "old");
        assertThat(resync("--keys", "1001", "--format", "csv", "--output", result.toString()).out()).isEmpty();
        assertThat(result).content().startsWith("kind,table,id").contains("contact");
        assertThat(home.toFile().list((folder, name) -> name.endsWith(".part"))).isEmpty();
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaidBeforeAnythingIsSent() throws Exception {
        refuses("cannot be written", "--keys", "1", "--output", home.resolve("no/such/folder/result.json").toString());
        refuses("cannot be written", "--keys", "1", "--output", home.toString());
    }
}
