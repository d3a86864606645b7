package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.run.RunControl;
import picocli.CommandLine.Option;

/** Whether a resync runs as one task of the server, and whether its end is waited for. */
final class ServerTaskOptions {
    @Option(names = "--on-server",
            description = "Run as one task of the server's own batch system instead of in batches. Blank values "
                    + "overwrite there (--blanks overwrite is needed), and changed records are not listed.")
    boolean onServer;

    @Option(names = "--follow",
            description = "With --on-server: wait for the end of the task. Without it, the outcome is unknown.")
    private boolean follow;

    /** @throws Rejected where the server's batch system does not offer what is asked */
    void check(ResyncOptions wanted, boolean hasBatchSize) {
        if (follow && !onServer) {
            throw Rejected.because("cli.onServer.follow");
        }
        if (onServer && wanted.blanks() != BlankRule.OVERWRITE) {
            throw Rejected.because("cli.onServer.blanks");
        }
        if (onServer && wanted.records().filter(RecordOptions::isExternal).isPresent()) {
            throw Rejected.because("cli.onServer.external");
        }
        if (onServer && hasBatchSize) {
            throw Rejected.because("cli.onServer.batchSize");
        }
    }

    /** Has a run tell its task, and end the waiting where nobody wants to wait. */
    void watch(RunControl control, Terminal terminal) {
        TaskLines lines = new TaskLines(terminal);
        control.onTask(task -> {
            lines.show(task);
            if (!follow) {
                control.stopWaiting();
            }
        });
        if (onServer) {
            terminal.say(Texts.text("cli.onServer.sending"));
        }
    }
}
