package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What would be sent, for {@code --dry-run}. */
final class PlanPrint {

    private PlanPrint() {}

    static void table(ResyncPlan plan, OutputStream destination) {
        PrintStream out = destination instanceof PrintStream terminal ? terminal
                : new PrintStream(destination, true, StandardCharsets.UTF_8);
        ResyncRequest request = plan.request();
        out.println(RunTable.direction(request));
        out.println(request.isEverything() ? Texts.text("cli.dry.everything")
                : Texts.text("review.keys.count", request.keyCount(), plan.batches().size(),
                        plan.mostKeys(), Math.ceilDiv(plan.mostBytes(), 1_000)));
        out.println(Texts.text("blanks.words." + request.blanks()));
        if (plan.onServer()) {
            out.println(Texts.text("cli.dry.onServer"));
        }
        out.println();
        out.printf(Locale.ROOT, "%-8s %-8s %-12s %s%n", "BATCH", "KEYS", "FIRST", "LAST");
        for (Batch batch : plan.batches()) {
            switch (batch) {
                case Batch.Keys keys -> out.printf(Locale.ROOT, "%-8d %-8d %-12d %d%n", keys.number(), keys.size(),
                        keys.keys().get(0), keys.keys().get(keys.size() - 1));
                case Batch.External external -> out.printf(Locale.ROOT, "%-8d %-8d %-12s %s%n", external.number(),
                        external.size(), external.keys().get(0), external.keys().get(external.size() - 1));
                case Batch.Everything everything -> out.printf(Locale.ROOT, "%-8d %-8s%n", everything.number(), "all");
            }
        }
        out.println();
        out.println(Texts.text("cli.dry.nothing"));
    }

    static void json(ResyncPlan plan, OutputStream out) throws IOException {
        ResyncRequest request = plan.request();
        JsonParts.write(out, json -> {
            json.writeStartObject();
            json.writeBooleanField("dryRun", true);
            json.writeStringField("server", request.server().label());
            json.writeStringField("user", request.user());
            JsonParts.source(request.source(), json);
            json.writeNumberField("others", request.direction().others());
            json.writeStringField("blanks", JsonParts.word(request.blanks()));
            JsonParts.requested(request.isEverything(), request.keyCount(), json);
            json.writeBooleanField("onServer", plan.onServer());
            json.writeArrayFieldStart("batches");
            for (Batch batch : plan.batches()) {
                json.writeStartObject();
                json.writeNumberField("n", batch.number());
                json.writeNumberField("keys", batch.size());
                if (batch instanceof Batch.Keys keys) {
                    json.writeNumberField("first", keys.keys().get(0));
                    json.writeNumberField("last", keys.keys().get(keys.size() - 1));
                }
                if (batch instanceof Batch.External external) {
                    json.writeStringField("first", external.keys().get(0));
                    json.writeStringField("last", external.keys().get(external.size() - 1));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
