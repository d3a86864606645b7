package io.github.erpsyncdesk.soap.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value as the Archive agent and the sync log write it: text as it is, everything else as {@code [type:value]} in an
 * invariant form. What looks encoded but cannot be read is text.
 */
public sealed interface ArchiveValue {

    record Text(String text) implements ArchiveValue {}

    record Whole(long number) implements ArchiveValue {}

    record Decimal(BigDecimal number) implements ArchiveValue {}

    record Day(LocalDate date) implements ArchiveValue {}

    record Moment(LocalDateTime time) implements ArchiveValue {}

    record Truth(boolean value) implements ArchiveValue {}

    static ArchiveValue of(String raw) {
        return Parsing.parse(raw);
    }

    /** One text for equal values: without its type, numbers without needless zeros, times as ISO writes them. */
    default String plain() {
        return switch (this) {
            case Text(String text) -> text;
            case Whole(long number) -> String.valueOf(number);
            case Decimal(BigDecimal number) -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Day(LocalDate date) -> date.toString();
            case Moment(LocalDateTime time) -> time.toString();
            case Truth(boolean value) -> value ? "1" : "0";
        };
    }

    /**
     * A whole number, encoded or plain, within the range of an int.
     *
     * @throws IllegalArgumentException for anything else: never a wrapped, rounded or default number
     */
    static int number(String raw) {
        if (raw == null) {
            throw new IllegalArgumentException("no number");
        }
        ArchiveValue value = of(raw.strip().startsWith("[") ? raw.strip() : "[I:" + raw.strip() + "]");
        if (value instanceof Whole(long number) && number == (int) number) {
            return (int) number;
        }
        throw new IllegalArgumentException("not a whole number");
    }

    /** Reads the encoded form. */
    final class Parsing {
        private static final Pattern ENCODED = Pattern.compile("\\[([A-Z]{1,2}):([^\\[\\]]*)]");
        private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
        private static final Pattern DECIMAL = Pattern
                .compile("[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
        private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d.M.uuuu");
        private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/uuuu");
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d/uuuu H:m:s");

        private Parsing() {}

        private static ArchiveValue parse(String raw) {
            Matcher encoded = ENCODED.matcher(raw);
            if (!encoded.matches()) {
                return new Text(raw);
            }
            String value = encoded.group(2).strip();
            try {
                return switch (encoded.group(1)) {
                    case "I" -> whole(value, raw);
                    case "F", "M" -> decimal(value, raw);
                    case "D" -> new Day(LocalDate.parse(value, value.contains("/") ? MONTH_FIRST : DAY_FIRST));
                    case "DT" -> new Moment(LocalDateTime.parse(value, TIME));
                    case "B" -> truth(value, raw);
                    default -> new Text(raw);
                };
            } catch (DateTimeException e) {
                return new Text(raw);
            }
        }

        private static ArchiveValue whole(String value, String raw) {
            return WHOLE.matcher(value).matches() ? new Whole(Long.parseLong(value)) : new Text(raw);
        }

        private static ArchiveValue decimal(String value, String raw) {
            return DECIMAL.matcher(value).matches() ? new Decimal(new BigDecimal(value)) : new Text(raw);
        }

        private static ArchiveValue truth(String value, String raw) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "1", "true" -> new Truth(true);
                case "0", "false" -> new Truth(false);
                default -> new Text(raw);
            };
        }
    }
}
