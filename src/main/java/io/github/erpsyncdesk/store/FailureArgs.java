package io.github.erpsyncdesk.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Printable;
import java.sql.SQLException;
import java.util.List;

/** A failure in columns and back: its arguments are a JSON list of texts and numbers. */
final class FailureArgs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FailureArgs() {}

    static String text(List<Object> args) throws SQLException {
        try {
            return JSON.writeValueAsString(args);
        } catch (JacksonException e) {
            throw new SQLException("arguments that cannot be written", e);
        }
    }

    /** A code that only a newer version knows stays readable: it is kept in the details. */
    static Failure failure(String type, String storedCode, Effect effect, String args, String storedDetails)
            throws SQLException {
        FailureCode code = FailureCode.ofStored(storedCode).orElse(FailureCode.NEWER);
        String details = code == FailureCode.NEWER ? (storedCode + " " + storedDetails).strip() : storedDetails;
        List<Object> values;
        try {
            values = JSON.readValue(args, new TypeReference<>() {
            });
        } catch (JacksonException e) {
            throw new SQLException("arguments that cannot be read", e);
        }
        values.replaceAll(value -> value instanceof String text ? Printable.lines(text) : value);
        Class<? extends Failure> kind = StoredNames.FAILURE.value(type);
        return kind == Failure.NotReached.class ? new Failure.NotReached(code, values, details)
                : kind == Failure.Refused.class ? new Failure.Refused(code, values, details)
                        : kind == Failure.Reported.class ? new Failure.Reported(code, effect, values, details)
                                : kind == Failure.Unreadable.class
                                        ? new Failure.Unreadable(code, effect, values, details)
                                        : kind == Failure.Withheld.class ? new Failure.Withheld(code, values, details)
                                                : new Failure.Lost(code, effect, values, details);
    }
}
