package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.importer.ValueLines;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.RecordType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person has at hand of some records.
 *
 * @param connection the ERP connection of ERP numbers; 0 for all
 * @param actor what the ERP numbers are; null for any
 */
record RecordQuestion(By by, String text, int connection, @Nullable ActorType actor) {
    static final int MOST = 10_000;

    /** How records are named. */
    enum By {
        SEARCH(null), KEY(null), COMPANY(RecordType.COMPANY), PERSON(RecordType.PERSON), PROJECT(RecordType.PROJECT),
        SALE(RecordType.SALE), ERP(null);

        private final @Nullable RecordType type;

        By(@Nullable RecordType type) {
            this.type = type;
        }

        /** Whose record ids they are; empty where they are something else. */
        Optional<RecordType> type() {
            return Optional.ofNullable(type);
        }
    }

    /** The values, each once: an ERP number is a whole line, exactly as it is written; others are cut. */
    List<String> values() {
        List<String> all = switch (by) {
            case SEARCH -> List.of(text.strip());
            case ERP -> text.lines().map(String::strip).toList();
            default -> ValueLines.cut(text);
        };
        return all.stream().filter(value -> !value.isEmpty()).distinct().toList();
    }

    /** Whether a value can be asked for at all. */
    boolean isValid(String value) {
        return switch (by) {
            case SEARCH -> !value.isBlank();
            case ERP -> ExternalKeys.isKey(value);
            default -> value.matches("[1-9][0-9]{0,9}") && Long.parseLong(value) <= Integer.MAX_VALUE;
        };
    }
}
