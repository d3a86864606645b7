package io.github.erpsyncdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run as JSON, written as a stream. Its field names are a contract: scripts read them. */
public final class JsonReport {
    private final Locale language;

    /** @param language of the explanations */
    public JsonReport(Locale language) {
        this.language = language;
    }

    public void write(RunRecord run, OutputStream out) throws IOException {
        write(run, Optional.empty(), out);
    }

    /** A run whose sync log nobody has read. */
    public void write(RunRecord run, Optional<Verification> verified, OutputStream out) throws IOException {
        write(run, verified, Optional.empty(), out);
    }

    /**
     * @param verified what was found when somebody looked again
     * @param log what the sync log says of it
     */
    public void write(RunRecord run, Optional<Verification> verified, Optional<RunLog> log, OutputStream out)
            throws IOException {
        JsonParts.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("run", run.id());
            json.writeStringField("outcome", JsonParts.word(run.outcome()));
            json.writeStringField("started", run.startedAt().truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeStringField("server", run.request().server().label());
            json.writeStringField("user", run.request().user());
            JsonParts.source(run.request().source(), json);
            json.writeStringField("blanks", JsonParts.word(run.request().blanks()));
            JsonParts.requested(run.request().isEverything(), run.request().keyCount(), json);
            json.writeArrayFieldStart("batches");
            for (BatchOutcome batch : run.outcomes()) {
                writeBatch(batch, json);
            }
            json.writeEndArray();
            ChangeSet changes = run.changes();
            JsonKeys.write(run, changes, json);
            writeRecords("added", ChangeKind.ADDED, changes, run.records(), json);
            writeRecords("updated", ChangeKind.UPDATED, changes, run.records(), json);
            writeRecords("deleted", ChangeKind.DELETED, changes, run.records(), json);
            writeIds("notReported", run.request().isEverything() ? IntStream.empty()
                    : run.notReported().map(IntStream::of).orElse(IntStream.empty()), json);
            writeIds("confirmedWithWarning", run.keys(KeyState.CONFIRMED_WITH_WARNING), json);
            writeIds("failed", run.keys(KeyState.FAILED), json);
            writeIds("notSent", run.keys(KeyState.NOT_SENT), json);
            writeIds("unknown", run.keys(KeyState.UNKNOWN), json);
            if (verified.isPresent()) {
                json.writeObjectFieldStart("verification");
                JsonParts.verified(verified.get(), json);
                json.writeEndObject();
            }
            if (log.isPresent()) {
                json.writeArrayFieldStart("log");
                for (LogEntry entry : log.get().entries()) {
                    JsonParts.logged(entry, run.records(), json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private void writeBatch(BatchOutcome outcome, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("n", outcome.batch().number());
        json.writeNumberField("keys", outcome.batch().size());
        json.writeStringField("outcome", JsonParts.word(outcome.outcome()));
        switch (outcome) {
            case BatchOutcome.Answered answered -> writeAnswer(answered.answer(), json);
            case BatchOutcome.Failed failed -> writeFailure(failed.failure(), json);
            case BatchOutcome.NotSent notSent -> writeSaid(null, null, null, null, json);
        }
        json.writeEndObject();
    }

    /** What the server did not say is null. */
    private static void writeSaid(@Nullable String status, @Nullable String user, @Nullable String technical,
            @Nullable String errorCode, JsonGenerator json)
            throws IOException {
        json.writeStringField("status", status);
        json.writeStringField("userExplanation", user);
        json.writeStringField("techExplanation", technical);
        json.writeStringField("errorCode", errorCode);
    }

    private static void writeFailure(Failure failure, JsonGenerator json) throws IOException {
        writeSaid(null, null, failure.details(), null, json);
        json.writeStringField("failure", failure.code().stored());
        json.writeStringField("effect", JsonParts.word(failure.effect()));
    }

    private void writeAnswer(PluginAnswer answer, JsonGenerator json) throws IOException {
        writeSaid(answer.status(), answer.user().in(language), answer.technical(), answer.errorCode(), json);
        if (!answer.changes().unreadable().isEmpty()) {
            json.writeArrayFieldStart("unreadable");
            for (String row : answer.changes().unreadable()) {
                json.writeString(row);
            }
            json.writeEndArray();
        }
    }

    private static void writeRecords(String name, ChangeKind kind, ChangeSet changes, KnownRecords known,
            JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < changes.size(); row++) {
            if (changes.kind(row) == kind) {
                json.writeStartObject();
                json.writeStringField("table", changes.table(row));
                json.writeNumberField("id", changes.recordId(row));
                String named = known.ofRow(changes.table(row), changes.recordId(row)).map(KnownRecord::name).orElse("");
                if (!named.isEmpty()) {
                    json.writeStringField("name", named);
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeIds(String name, IntStream ids, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        int[] all = ids.toArray();
        json.writeArray(all, 0, all.length);
    }
}
