package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs and changes of servers' own synchronisation, the newest first. */
record HistoryList(List<RunHead> runs, List<ServerAction> actions) {
    private static final String ROW = "%-6s %-8s %-28s %-10s %-9s %-9s %-22s %s%n";

    /** One of the two. */
    private sealed interface Line {
        long number();
    }

    private record OfRun(RunHead run) implements Line {
        @Override
        public long number() {
            return run.id();
        }
    }

    private record OfAction(ServerAction action) implements Line {
        @Override
        public long number() {
            return action.id();
        }
    }

    private List<Line> lines(int most) {
        return Stream.<Line>concat(runs.stream().map(OfRun::new), actions.stream().map(OfAction::new))
                .sorted(Comparator.comparingLong(Line::number).reversed()).limit(most).toList();
    }

    void table(PrintStream out, int most) {
        out.printf(Locale.ROOT, ROW, "RUN", "KIND", "STARTED", "OUTCOME", "REQUESTED", "CHANGED", "FROM", "SERVER");
        for (Line line : lines(most)) {
            switch (line) {
                case OfRun(RunHead run) ->
                    out.printf(Locale.ROOT, ROW, run.id(), run.kind(), Moments.withZone(run.startedAt()),
                            outcome(run), run.everything() ? "all" : String.valueOf(run.requested()), run.changed(),
                            run.source().name(), run.server().label());
                case OfAction(ServerAction action) -> out.printf(Locale.ROOT, ROW, action.id(), action.kind(),
                        Moments.withZone(action.startedAt()), JsonParts.word(action.outcome()), "", "", action.asked(),
                        action.server().label());
            }
        }
    }

    private static String outcome(RunHead run) {
        return run.damaged() ? "damaged" : run.ended() ? JsonParts.word(run.outcome()) : "running";
    }

    void write(JsonGenerator json, int most) throws IOException {
        json.writeStartArray();
        for (Line line : lines(most)) {
            json.writeStartObject();
            switch (line) {
                case OfRun(RunHead run) -> write(run, json);
                case OfAction(ServerAction action) -> ActionOutput.fields(action, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(RunHead run, JsonGenerator json) throws IOException {
        json.writeNumberField("run", run.id());
        json.writeStringField("kind", run.kind());
        json.writeStringField("started", run.startedAt().toString());
        json.writeStringField("server", run.server().label());
        JsonParts.source(run.source(), json);
        JsonParts.requested(run.everything(), run.requested(), json);
        json.writeStringField("outcome", outcome(run));
    }
}
