package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.run.RunControl;
import io.github.erpsyncdesk.run.RunService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file system that runs full at some point of a run; needs the right to mount one, and is skipped without it. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    Path mount;

    private static boolean does(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
    }

    /** Many records an answer, so that the disk fills up somewhere in the run. */
    private static PluginAnswer large() {
        ChangeSet.Builder changes = new ChangeSet.Builder();
        for (int i = 0; i < 6_000; i++) {
            changes.add(ChangeKind.UPDATED, "contact", i);
        }
        return new PluginAnswer(true, "Ok", Explanation.NONE, "", "", changes.build());
    }

    @Test
    void aDiskThatRunsFullEndsTheRunAndNeverTheTruth() throws Exception {
        for (int kilobytes = 200; kilobytes <= 900; kilobytes += 140) {
            assumeTrue(does("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", mount.toString()),
                    "mounting is not allowed here");
            try {
                check(kilobytes);
            } finally {
                does("umount", mount.toString());
            }
        }
    }

    private void check(int kilobytes) throws Exception {
        FakeNetServer server = new FakeNetServer();
        for (int i = 0; i < 20; i++) {
            server.answers.add(large());
        }
        RunRecord run;
        try (SqliteJournal journal = new SqliteJournal(mount, Clock.systemUTC())) {
            run = new RunService(server, journal, Clock.systemUTC()).run(Runs.plan(40, 2), FakeNetServer.session(),
                    new RunControl(), partial -> {});
        }
        Set<Integer> sent = new HashSet<>();
        for (Batch batch : server.resyncs) {
            ((Batch.Keys) batch).keys().stream().forEach(key -> assertThat(sent.add(key)).as("sent once").isTrue());
        }
        assertThat(server.resyncs).as("it ran full at " + kilobytes + " KB").hasSizeLessThan(20);
        assertThat(run.keys(KeyState.NOT_SENT).boxed().collect(Collectors.toSet()))
                .as("unsent, at " + kilobytes + " KB").doesNotContainAnyElementsOf(sent.isEmpty() ? Set.of(-1) : sent);
        assertThat(run.trouble().isPresent() || (server.resyncs.isEmpty() && run.failure().isPresent()))
                .as("the person is told").isTrue();
        try (SqliteJournal journal = new SqliteJournal(mount, Clock.systemUTC())) {
            if (!server.resyncs.isEmpty()) {
                RunRecord kept = journal.open(1);
                assertThat(sent).as("what the journal calls confirmed was sent")
                        .containsAll(kept.keys(KeyState.CONFIRMED).boxed().toList());
            }
        }
    }
}
