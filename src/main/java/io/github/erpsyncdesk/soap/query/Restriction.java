package io.github.erpsyncdesk.soap.query;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A restriction in the Archive agent's own language. Each value has its type, and text is escaped here and nowhere
 * else: a quote or a backslash in a name stays part of the name.
 */
public final class Restriction {
    private static final Pattern COLUMN = Pattern
            .compile("[A-Za-z][A-Za-z0-9_]*([.:][A-Za-z0-9_]+|\\[[A-Za-z0-9_]+])*");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    /** What a provider wants to be told where nothing restricts it. */
    public static final Restriction NONE = new Restriction("getAllRows=1", false);

    private final String text;
    private final boolean alternatives;

    private Restriction(String text, boolean alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    public static Restriction equal(String column, int value) {
        return new Restriction(checked(column) + " = " + value, false);
    }

    public static Restriction greater(String column, int value) {
        return new Restriction(checked(column) + " > " + value, false);
    }

    /** @throws IllegalArgumentException where the list is empty, since that would restrict nothing */
    public static Restriction in(String column, Collection<Integer> values) {
        return oneOf(column, values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** @throws IllegalArgumentException where the list is empty, since that would restrict nothing */
    public static Restriction inTexts(String column, Collection<String> values) {
        return oneOf(column, values.stream().map(Restriction::quoted).collect(Collectors.joining(",")));
    }

    private static Restriction oneOf(String column, String values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empty list restricts nothing");
        }
        return new Restriction(checked(column) + " in (" + values + ")", false);
    }

    public static Restriction is(String column, String value) {
        return new Restriction(checked(column) + " is " + quoted(value), false);
    }

    public static Restriction begins(String column, String value) {
        return new Restriction(checked(column) + " begins " + quoted(value), false);
    }

    public static Restriction contains(String column, String value) {
        return new Restriction(checked(column) + " contains " + quoted(value), false);
    }

    public static Restriction afterTime(String column, LocalDateTime moment) {
        return new Restriction(checked(column) + " afterTime '" + SECONDS.format(moment) + "'", false);
    }

    /** Both; an alternative in either of them is put into parentheses, since AND binds before OR. */
    public Restriction and(Restriction other) {
        return new Restriction(grouped() + " and " + other.grouped(), false);
    }

    public Restriction or(Restriction other) {
        return new Restriction(text + " or " + other.text, true);
    }

    private String grouped() {
        return alternatives ? "(" + text + ")" : text;
    }

    private static String checked(String column) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("not a column");
        }
        return column;
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public String toString() {
        return text;
    }
}
