package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.Console;
import java.io.PrintStream;

/** How far a run is, on standard error: one line that is written over in a terminal, a line per batch elsewhere. */
final class ProgressLines {
    private final Console console = System.console();
    private final boolean overwrites = console != null && console.isTerminal();
    private final PrintStream err;

    ProgressLines(Terminal terminal) {
        err = terminal.err();
    }

    void show(RunRecord partial) {
        int batches = partial.plan().batches().size();
        if (batches == 1) {
            return;
        }
        String words = Texts.text("cli.progress", partial.outcomes().size(), batches);
        if (!overwrites) {
            err.println(words);
            return;
        }
        err.print("\r" + words);
        if (partial.outcomes().size() == batches) {
            err.println();
        }
    }
}
