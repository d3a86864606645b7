package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.report.JsonParts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** What was found when a run was looked at again, for people and for scripts. */
final class VerificationPrint {
    private static final String ROW = "%-10s %-12s %s%n";

    private VerificationPrint() {}

    static void table(Verification found, PrintStream out) {
        out.printf(Locale.ROOT, ROW, "KEY", "RESULT", "FIELDS");
        for (Verification.Key key : found.keys()) {
            out.printf(Locale.ROOT, ROW, key.key(), JsonParts.camel(key.result()),
                    String.join(", ", key.fields().stream().map(Printable::line).toList()));
        }
        out.println();
        out.println(summary(found));
    }

    /** In one line, with its time. */
    static String summary(Verification found) {
        return Texts.text("verification.summary", Moments.withZone(found.at()), found.count(Result.EQUAL),
                found.count(Result.DIFFERENT), found.count(Result.NOT_YET), found.count(Result.UNREADABLE));
    }

    static void write(Verification found, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("run", found.run());
        JsonParts.verified(found, json);
        json.writeEndObject();
    }
}
