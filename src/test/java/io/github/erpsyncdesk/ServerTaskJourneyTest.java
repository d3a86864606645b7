package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.simulator.BatchEngine.Fate;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on the server in the window: confirmed with what differs, followed, stopped, and followed again later. */
class ServerTaskJourneyTest extends DeskFixture {
    @TempDir
    Path folder;

    @Override
    Path journalFolder() {
        return folder;
    }

    private void begin() {
        openDemo();
        choose(0);
        enter("1001 1002");
        click("blanks.OVERWRITE");
        click("run.onServer");
        click("run.review");
        assertThat(text("review.way")).contains("one task").contains("does not list");
    }

    @Test
    void aRunOnTheServerIsConfirmedFollowedAndStopped() throws Exception {
        simulator.tasks().next(Fate.HANGS, Duration.ofSeconds(2));
        begin();
        pictures("review-on-server");
        click("review.confirm");
        await("the task", () -> flow.models.run.task().get() != null
                && flow.models.run.task().get().state().equals("Started"));
        pictures("run-on-server");
        assertThat(simulator.resyncs())
                .containsExactly(new Simulator.Received("ForceResyncBatchTask", 0, List.of(1001, 1002)));
        click("run.stopTask");
        assertThat(simulator.changes()).as("asked first").isEmpty();
        click("sync.ask.confirm");
        awaitEnd();
        assertThat(simulator.changes()).containsExactly("StopBatchJob 41");
        assertThat(journal.runs(1).getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(text("result.headline")).contains("The server’s task failed");
        picture("result-on-server");
    }

    @Test
    void whatWasLeftIsFollowedAgainAfterTheNextLogIn() throws Exception {
        simulator.tasks().next(Fate.HANGS, Duration.ofSeconds(2));
        begin();
        click("review.confirm");
        await("the task", () -> flow.models.run.task().get() != null);
        click("run.stopWaiting");
        click("stop.now");
        awaitEnd();
        assertThat(journal.runs(1).getFirst().outcome()).isEqualTo(Outcome.UNKNOWN);
        click("bar.logOut");
        openDemo();
        await("followed", () -> flow.models.openTasks.said().get() != null);
        picture("task-followed-again");
        simulator.tasks().finish();
        await("the end", () -> flow.models.openTasks.said().get().key().equals("tasks.open.succeeded"));
        assertThat(journal.runs(1).getFirst().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(simulator.resyncs()).as("nothing is sent again").hasSize(1);
    }
}
