package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One change of a server's own synchronisation, in the forms that suit something without keys and records. */
record ActionOutput(ServerAction action) {

    /** @throws Rejected for a form that holds records */
    void write(RunOutput output, Destination destination) throws IOException {
        switch (output.format) {
            case TABLE -> destination.write(out -> lines(new PrintStream(out, true, StandardCharsets.UTF_8)));
            case JSON -> destination.write(this::json);
            case CSV, XLSX -> throw Rejected.because("cli.change.noRecords", String.valueOf(action.id()));
        }
    }

    private void lines(PrintStream out) {
        out.println(Texts.text("cli.change.head", String.valueOf(action.id()), action.asked(),
                Moments.withZone(action.startedAt())));
        out.println(Texts.text("cli.change.where", action.server().label(), action.user()));
        out.println(Texts.text(action.damaged() ? "history.damaged" : "cli.change." + action.outcome()));
        if (!action.says().isBlank()) {
            out.println(Texts.text("result.explanation", action.says()));
        }
    }

    private void json(OutputStream out) throws IOException {
        JsonParts.write(out, json -> {
            json.writeStartObject();
            fields(action, json);
            json.writeEndObject();
        });
    }

    static void fields(ServerAction action, JsonGenerator json) throws IOException {
        json.writeNumberField("run", action.id());
        json.writeStringField("kind", action.kind());
        json.writeStringField("started", action.startedAt().toString());
        json.writeStringField("server", action.server().label());
        json.writeStringField("user", action.user());
        json.writeStringField("asked", action.asked());
        json.writeStringField("outcome", action.damaged() ? "damaged" : JsonParts.word(action.outcome()));
        json.writeStringField("says", action.says());
    }
}
