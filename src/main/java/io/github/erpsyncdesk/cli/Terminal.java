package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.log.Trace;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/**
 * What a command writes on, and what it has to say about itself. Standard output is for results alone; everything else
 * goes to standard error. Below the commands: they know it, and not the tool that starts them.
 */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final Set<Notice> said = new HashSet<>();
    private boolean verbose;
    private Stage stage = Stage.NOTHING_SENT;
    private long run;

    private enum Stage {
        NOTHING_SENT, RUNNING, ENDED
    }

    public Terminal(PrintStream out, PrintStream err) {
        this.out = new PlainStream(out);
        this.err = new PlainStream(err);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void verbose(boolean on) {
        verbose = on;
    }

    void say(String line) {
        err.println(line);
    }

    void say(Notice notice) {
        say(Texts.text(notice));
    }

    void sayOnce(Notice notice) {
        if (said.add(notice)) {
            say(notice);
        }
    }

    void say(Failure failure) {
        say(words(failure));
    }

    /** The failure that ended a run, headed by what it says of the batches before it. */
    void say(RunRecord run) {
        run.failure().ifPresent(failure -> say(run.failureHeading().map(Texts::text).orElseThrow() + ". "
                + sentences(failure)));
    }

    /** What helps a specialist, where it was asked for. */
    void details(Failure failure) {
        if (verbose && !failure.details().isBlank()) {
            say(Texts.text("cli.details", failure.details()));
        }
    }

    void trace(Throwable thrown) {
        if (verbose) {
            Trace.lines(thrown).forEach(this::say);
        }
    }

    static String words(Failure failure) {
        return Texts.text("effect." + failure.effect()) + ". " + sentences(failure);
    }

    /** What happened and what to do, with the options that help here; the window has no options. */
    static String sentences(Failure failure) {
        return Texts.text(failure.what()) + " " + Texts.text(failure.todo())
                + Texts.find("cli.options." + failure.code().stored()).map(options -> " " + options).orElse("")
                + " [" + failure.code() + "]";
    }

    /** From here on, a command that breaks off may have changed something. */
    void runBegins() {
        stage = Stage.RUNNING;
    }

    /** @param number the run's number in the journal; what became of it is known from here on */
    void runEnded(long number) {
        stage = Stage.ENDED;
        run = number;
    }

    /** What an ending nobody expected says about the records. */
    int unexpected(Throwable thrown) {
        trace(thrown);
        String name = thrown.getClass().getSimpleName();
        return switch (stage) {
            case NOTHING_SENT -> {
                say(Texts.text("cli.internal", name));
                yield Exit.NOTHING_CHANGED;
            }
            case RUNNING -> {
                say(Texts.text("cli.internal.run", name));
                yield Exit.UNKNOWN;
            }
            case ENDED -> {
                say(Texts.text("cli.resultLost", String.valueOf(run)));
                yield Exit.RESULT_LOST;
            }
        };
    }

    /** Writes out what is waiting. @return the exit code, in which a lost result shows unless a worse one does */
    int finish(int code) {
        out.flush();
        if (!out.checkError()) {
            return code;
        }
        say(stage == Stage.ENDED ? Texts.text("cli.resultLost", String.valueOf(run)) : Texts.text("cli.outputLost"));
        return code == Exit.CONFIRMED ? Exit.RESULT_LOST : code;
    }
}
