package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.RestrictionText.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all providers do with rows: conditions, which depend on the type of the value. */
final class ArchiveRows {

    /** @param values an Integer, a String or null for each column by its name as it was asked for */
    record Row(int id, Map<String, Object> values) {}

    private ArchiveRows() {}

    static Stream<String> columnsOf(Term restriction) {
        return switch (restriction) {
            case Term.All(List<Term> terms) -> terms.stream().flatMap(ArchiveRows::columnsOf);
            case Term.Any(List<Term> terms) -> terms.stream().flatMap(ArchiveRows::columnsOf);
            case Term.Condition condition -> Stream.of(condition.column());
            case Term.Always always -> Stream.empty();
        };
    }

    static boolean fulfils(Row row, Term restriction) {
        return switch (restriction) {
            case Term.All(List<Term> terms) -> terms.stream().allMatch(term -> fulfils(row, term));
            case Term.Any(List<Term> terms) -> terms.stream().anyMatch(term -> fulfils(row, term));
            case Term.Condition condition -> fulfils(row.values().get(condition.column()), condition);
            case Term.Always always -> true;
        };
    }

    static boolean fulfils(@Nullable Object value, Term.Condition condition) {
        return switch (value) {
            case null -> false;
            case Integer number -> ofNumber(number, condition);
            default -> ofText(value.toString().toLowerCase(Locale.ROOT), condition);
        };
    }

    private static boolean ofNumber(int value, Term.Condition condition) {
        if (condition.numbers().isEmpty()) {
            throw new ArchiveError("A value is not an int: " + condition.column());
        }
        int first = condition.numbers().getFirst();
        return switch (condition.operator()) {
            case "=" -> value == first;
            case "<>" -> value != first;
            case ">" -> value > first;
            case "<" -> value < first;
            case "in", "oneof" -> condition.among(value);
            case "between" -> value >= first && value <= condition.numbers().getLast();
            default -> throw new ArchiveError("Operator " + condition.operator() + " is not valid for an int");
        };
    }

    /** As most databases compare: without regard to case. */
    private static boolean ofText(String value, Term.Condition condition) {
        String first = condition.folded().getFirst();
        return switch (condition.operator()) {
            case "is", "=" -> value.equals(first);
            case "isnot", "<>" -> !value.equals(first);
            case "begins" -> value.startsWith(first);
            case "notbegins" -> !value.startsWith(first);
            case "contains" -> value.contains(first);
            case "notcontains" -> !value.contains(first);
            case "in", "oneof" -> condition.among(value);
            default -> throw new ArchiveError("Operator " + condition.operator() + " is not valid for a string");
        };
    }
}
