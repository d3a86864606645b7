package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.bench.Bench;
import io.github.erpsyncdesk.bench.ImportFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large tables are read, looked at and counted beside the window. */
class LargeImportTest extends DeskFixture {
    /** Far more than is needed, since other work may share the machine. */
    private static final double MOST_MILLIS = 1_500;
    @TempDir
    Path folder;

    /** @return the longest time for which the window did not answer */
    private double open(Path file, String words) throws InterruptedException {
        try (Stalls stalls = new Stalls()) {
            fx(() -> {
                flow.models.keyGrid.imports().open(file);
                return null;
            });
            await("the keys are counted", () -> node("keys.column.words") != null
                    && text("keys.column.words").equals(words) && !node("keys.column.take").isDisabled());
            double stall = stalls.longestMillis();
            Bench.say("longest stall of the window, open " + file.getFileName(), stall, "ms");
            return stall;
        }
    }

    @Test
    void theWidestSheetDoesNotStopTheWindow() throws Exception {
        openDemo();
        double narrow = open(ImportFiles.csv(folder, 19), "19 keys");
        click("keys.column.cancel");
        await("closed", () -> node("keys.column.take") == null);
        Path wide = ImportFiles.wide(folder, 16_384);
        // on a busy computer three columns stop the window too
        assertThat(open(wide, "19 keys")).isLessThan(MOST_MILLIS + 3 * narrow);
        picture("import-widest");
        click("keys.column.take");
        await("in the list", () -> node("keys.column.take") == null);
    }

    @Tag("bench")
    @Test
    void theWindowStaysFree() throws Exception {
        openDemo();
        double longest = 0;
        for (boolean warm : new boolean[]{false, true}) {
            longest = 0;
            double small = open(ImportFiles.csv(folder, 19), "19 keys"); // the question itself, without many rows
            click("keys.column.cancel");
            await("closed", () -> node("keys.column.take") == null);
            for (Path file : new Path[]{ImportFiles.csv(folder, 1_000_000), ImportFiles.workbook(folder, 1_000_000),
                    ImportFiles.wide(folder, 16_384)}) {
                longest = Math.max(longest,
                        open(file, file.endsWith("wide.xlsx") ? "19 keys" : "1,000,000 keys"));
                click("keys.column.cancel");
                await("closed", () -> node("keys.column.take") == null);
            }
            String when = warm ? "then" : "at first";
            Bench.say("longest stall of the window with a small file, " + when, small, "ms");
            Bench.say("longest stall of the window with large files, " + when, longest, "ms");
        }
    }
}
