package io.github.erpsyncdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column in the dot syntax of the provider {@code Dynamic}: a base table, joins, and the column at their end.
 *
 * @param base in lower case
 */
record DotPath(String base, List<Join> joins, String column) {
    private static final Pattern STEP = Pattern.compile(
            "([.:])(?:\\(([A-Za-z0-9_]+)->([A-Za-z0-9_]+)\\)|([A-Za-z0-9_]+)(?:\\[([A-Za-z0-9_]+)])?)");
    private static final Pattern BASE = Pattern.compile("[A-Za-z0-9_]+");

    enum Kind {
        INNER, OUTER, RIGHT
    }

    /**
     * @param field the field that is followed
     * @param table the table it leads to; "" where the database knows
     */
    record Join(Kind kind, String field, String table) {}

    /** @throws ArchiveError where it is no column */
    static DotPath parse(String text) {
        Matcher base = BASE.matcher(text);
        if (!base.lookingAt()) {
            throw new ArchiveError("Unknown column " + text);
        }
        List<Join> joins = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int at = base.end();
        while (at < text.length()) {
            if (!step.find(at) || step.start() != at) {
                throw new ArchiveError("Unknown column " + text);
            }
            joins.add(join(step));
            at = step.end();
        }
        if (joins.isEmpty() || joins.getLast().kind() == Kind.RIGHT || !joins.getLast().table().isEmpty()) {
            throw new ArchiveError("Unknown column " + text);
        }
        Join column = joins.removeLast();
        return new DotPath(base.group().toLowerCase(Locale.ROOT), joins, column.field());
    }

    private static Join join(Matcher step) {
        if (step.group(2) != null) {
            return new Join(Kind.RIGHT, lower(step.group(3)), lower(step.group(2)));
        }
        return new Join(step.group(1).equals(":") ? Kind.INNER : Kind.OUTER, lower(step.group(4)),
                step.group(5) == null ? "" : lower(step.group(5)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
