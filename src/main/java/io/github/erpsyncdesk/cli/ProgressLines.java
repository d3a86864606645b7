package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** How far a run is, on standard error: one line that is written over in a terminal, a line per batch elsewhere. */
final class ProgressLines {
    private final @Nullable Console console = System.console();
    private final boolean overwrites = console != null && console.isTerminal();
    private final PrintStream err;

    ProgressLines(Terminal terminal) {
        err = terminal.err();
    }

    /** What became of the batch that ended last. */
    private static String word(RunRecord partial) {
        BatchOutcome last = partial.outcomes().getLast();
        boolean harmless = last instanceof BatchOutcome.Failed failed
                && failed.failure().effect() == Effect.NOTHING_CHANGED;
        return Texts.text(harmless ? "effect." + Effect.NOTHING_CHANGED : "outcome." + last.outcome());
    }

    void show(RunRecord partial) {
        int batches = partial.plan().batches().size();
        if (batches == 1 || partial.outcomes().isEmpty()) {
            return;
        }
        String words = Texts.text("cli.progress", partial.outcomes().size(), batches, word(partial));
        if (!overwrites) {
            err.println(words);
            return;
        }
        err.append('\r').print(words);
        if (partial.outcomes().size() == batches) {
            err.println();
        }
    }
}
