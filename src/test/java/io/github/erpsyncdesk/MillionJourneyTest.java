package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ResyncPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of everything that reported very many records, in the real window. */
class MillionJourneyTest extends DeskFixture {
    @TempDir
    static Path folder;

    @Override
    Path journalFolder() {
        return folder.resolve(String.valueOf(System.nanoTime()));
    }

    private void keep(int records) throws Exception {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        for (int i = 0; i < records; i++) {
            changes.add(ChangeKind.of(i % 3), i % 4 == 0 ? "person" : "contact", i + 1);
        }
        ResyncPlan plan = Runs.everything();
        long id = journal.begin(plan, Instant.now());
        journal.intend(id, plan.batches().getFirst());
        journal.ended(id, new BatchOutcome.Answered(plan.batches().getFirst(),
                new PluginAnswer(true, "Ok", Explanation.NONE, "", "", changes.build()), Duration.ofMinutes(4)));
        journal.close(id, Duration.ofMinutes(4));
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table() {
        return (TableView<Object>) node("result.records");
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000, 1_000_000})
    void veryManyRecordsAreFilteredSortedAndFound(int records) throws Exception {
        keep(records);
        click("history.show");
        await("the run", () -> flow.models.history.runs().size() == 1);
        fx(() -> {
            ((TableView<?>) node("history.runs")).getSelectionModel().clearAndSelect(0);
            return null;
        });
        await("its lines", () -> flow.models.past.total() == records);
        assertThat(text("result.headline")).startsWith("Done.");
        if (records == 1_000_000) {
            pictures("results-million");
        }
        double longest = longestFrame(() -> {
            write("result.find", "77");
            await("filtered", () -> flow.models.past.lines().size() < records);
            write("result.find", "");
            await("all again", () -> flow.models.past.lines().size() == records);
            fx(() -> {
                TableColumn<Object, ?> id = table().getColumns().stream()
                        .filter(column -> "result.column.id".equals(column.getId())).findFirst().orElseThrow();
                table().getSortOrder().add(id);
                id.setSortType(TableColumn.SortType.DESCENDING);
                return null;
            });
            await("sorted", () -> flow.models.past.lines().getFirst().id() == records);
        });
        System.out.printf(Locale.ROOT, "BENCH longest frame while %d lines are filtered and sorted: %.0f ms%n", records,
                longest);
        write("result.find", "4242");
        robot.type(KeyCode.ENTER);
        await("the very line", () -> table().getSelectionModel().getSelectedItem() != null);
        write("result.find", "");
        await("all", () -> flow.models.past.lines().size() == records);
        fx(() -> {
            table().getSelectionModel().clearSelection();
            table().requestFocus();
            return null;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        await("all copied", () -> clipboard() != null && clipboard().length() > records * 10);
        assertThat(clipboard().lines().count()).isEqualTo(records + 1);
    }

    private interface Act {
        void now() throws Exception;
    }

    /** In milliseconds, told and not judged: machines differ. */
    private double longestFrame(Act act) throws Exception {
        long[] last = new long[1];
        long[] longest = new long[1];
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                longest[0] = last[0] == 0 ? 0 : Math.max(longest[0], now - last[0]);
                last[0] = now;
            }
        };
        fx(() -> {
            timer.start();
            return null;
        });
        act.now();
        fx(() -> {
            timer.stop();
            return null;
        });
        return longest[0] / 1e6;
    }

    /** A million keys are pasted, checked and ready, and the window stays a window meanwhile. */
    @Test
    void aMillionKeysArePastedAndReady() {
        openDemo();
        choose(0);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            text.append(i).append('\n');
        }
        clipboard(text.toString());
        click("keys.paste");
        await("all keys", () -> flow.models.keys.counts().get().keys() == 1_000_000);
        await("ready, or held back by keys that the server does not know",
                () -> flow.models.review.whyNot().get() == null
                        || "keys.why.unknown".equals(flow.models.review.whyNot().get().key()));
        pictures("keys-million");
        assertThat(simulator.resyncs()).isEmpty();
    }
}
