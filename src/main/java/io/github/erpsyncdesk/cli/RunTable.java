package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.result.ResultKind;
import io.github.erpsyncdesk.result.ResultLine;
import io.github.erpsyncdesk.result.RunSummary;
import java.io.PrintStream;
import java.util.Locale;

/** A run as lines in a terminal: the headline, the explanations, a line per record. */
public final class RunTable {
    private static final int NARROW = 14;

    private final RunSummary summary;
    private final Locale language;

    public RunTable(RunRecord run, Locale language) {
        summary = new RunSummary(run);
        this.language = language;
    }

    public void print(PrintStream out) {
        ResyncRequest request = summary.run().request();
        out.println(direction(request));
        boolean warned = summary.outcome() == Outcome.WARNING;
        if (!warned) {
            out.println(Texts.text(summary.headline()));
        }
        printExplanations(out);
        if (warned) {
            out.println(Texts.text(summary.headline()));
        }
        printLines(out);
    }

    /** In front of the counts where they are what matters: a warning may mean that nothing was done. */
    void printExplanations(PrintStream out) {
        summary.explanations()
                .forEach(answer -> out.println(Texts.text("result.explanation", answer.user().in(language))
                        + (answer.errorCode().isBlank() ? "" : " [" + answer.errorCode() + "]")));
    }

    private void printLines(PrintStream out) {
        if (summary.lines().isEmpty()) {
            return;
        }
        String columns = "%-" + kindWidth() + "s %-12s ";
        out.println();
        out.println(line(columns, Texts.text("result.column.kind"), Texts.text("result.column.table"),
                Texts.text("result.column.id"), summary.run().records().isNamed()
                        ? Texts.text("result.column.name")
                        : ""));
        for (ResultLine line : summary.lines()) {
            out.println(line(columns, Texts.text("kind." + line.kind()), line.table(), line.shownId(),
                    line.name()));
        }
    }

    private int kindWidth() {
        boolean isWide = summary.count(ResultKind.CONFIRMED_WITH_WARNING) > 0;
        return Math.max(NARROW, isWide ? Texts.text("kind." + ResultKind.CONFIRMED_WITH_WARNING).length() : 0);
    }

    /** A name with a line break must not look like two lines, nor steer a terminal. */
    private static String line(String columns, String kind, String table, String id, String name) {
        String line = String.format(Locale.ROOT, columns, kind, table);
        return name.isEmpty() ? line + id
                : line + String.format(Locale.ROOT, "%-10s ", id) + name.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The server that was asked, and from where to where. */
    static String direction(ResyncRequest request) {
        return request.server().label() + " · "
                + (request.source().isCrm() ? Texts.text("direction.fromCrm", request.direction().others())
                        : Texts.text("direction.fromErp", request.source().name(), request.direction().others()));
    }
}
