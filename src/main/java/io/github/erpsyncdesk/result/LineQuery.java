package io.github.erpsyncdesk.result;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which lines are shown and in what order. Works on rows of columns and makes no object per line, so that a million
 * lines are filtered and sorted while somebody types.
 *
 * @param text occurs in the id, the table's name or the record's name; blank for all
 * @param table blank for all
 * @param hidden kinds that are not shown
 */
record LineQuery(String text, String table, Set<ResultKind> hidden, Order order, boolean descending) {
    static final LineQuery ALL = new LineQuery("", "", Set.of(), Order.AS_TOLD, false);

    /** By what lines are sorted; lines that are equal in it stay in the order they were told. */
    enum Order {
        AS_TOLD, KIND, TABLE, ID, BATCH, NAME
    }

    LineQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
        hidden = hidden.isEmpty() ? Set.of() : EnumSet.copyOf(hidden);
    }

    /** The rows to show, in their order. */
    int[] rows(ResultLines lines) {
        int[] rows = filtered(lines);
        return order == Order.AS_TOLD ? rows : sorted(rows, lines);
    }

    private int[] filtered(ResultLines lines) {
        boolean[] kinds = new boolean[ResultKind.values().length];
        for (ResultKind kind : ResultKind.values()) {
            kinds[kind.code()] = !hidden.contains(kind);
        }
        int tables = lines.tableNames().size();
        boolean[] wanted = new boolean[tables];
        boolean[] named = new boolean[tables];
        for (int i = 0; i < tables; i++) {
            String name = lines.tableNames().get(i);
            wanted[i] = table.isEmpty() || table.equals(name);
            named[i] = text.isEmpty() || name.toLowerCase(Locale.ROOT).contains(text);
        }
        DigitSearch search = DigitSearch.of(text);
        long[] digits = search == null ? new long[0] : lines.digits();
        boolean names = !text.isEmpty() && lines.hasWords();
        int[] rows = new int[lines.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            int of = lines.table(row);
            if (kinds[lines.kind(row)] && wanted[of] && (named[of] || (search != null && search.isIn(digits[row]))
                    || (names && lines.words(row).toLowerCase(Locale.ROOT).contains(text)))) {
                rows[count++] = row;
            }
        }
        return count == rows.length ? rows : Arrays.copyOf(rows, count);
    }

    /** One number for each row: what it is sorted by above, its place below. */
    private int[] sorted(int[] rows, ResultLines lines) {
        int[] rank = order == Order.TABLE ? ranks(lines) : new int[0];
        Map<String, Integer> names = order == Order.NAME ? nameRanks(rows, lines) : Map.of();
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long value = switch (order) {
                case KIND -> lines.kind(rows[i]);
                case TABLE -> rank[lines.table(rows[i])];
                case ID -> lines.id(rows[i]);
                case BATCH -> lines.batch(rows[i]);
                case NAME -> names.getOrDefault(lines.name(rows[i]), Integer.MAX_VALUE);
                case AS_TOLD -> 0;
            };
            keys[i] = (descending ? -value : value) << 32 | rows[i];
        }
        Arrays.parallelSort(keys);
        int[] result = new int[rows.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (int) keys[i];
        }
        return result;
    }

    /** What has no name comes last. */
    private static Map<String, Integer> nameRanks(int[] rows, ResultLines lines) {
        TreeSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        for (int row : rows) {
            sorted.add(lines.name(row));
        }
        Map<String, Integer> ranks = new HashMap<>();
        sorted.forEach(name -> ranks.put(name, name.isEmpty() ? Integer.MAX_VALUE : ranks.size()));
        return ranks;
    }

    private static int[] ranks(ResultLines lines) {
        String[] byName = lines.tableNames().stream().sorted().toArray(String[]::new);
        return lines.tableNames().stream().mapToInt(name -> Arrays.binarySearch(byName, name)).toArray();
    }
}
