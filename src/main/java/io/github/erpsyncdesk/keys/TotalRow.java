package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Characters;
import io.github.erpsyncdesk.importer.TableRow;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Recognises a row that totals or counts the rows above it, by its label. */
final class TotalRow {
    /** Whole cells in the languages of the product's users; {@code (3 rows)} is how databases end a listing. */
    private static final Pattern LABEL = Pattern.compile("(?iU)(?:grand |sub-?)?totals?:?"
            + "|sum(?:me|ma|mary)?:?|counts?:?|average:?|total(?:t|sum|e|en|ement)?:?|antal+:?|anzahl:?|aantal:?"
            + "|gesamt(?:summe)?:?|insgesamt:?|zwischensumme:?|totaal:?|subtotaal:?|i alt:?|delsum:?|delsumma:?"
            + "|nombre:?|somme:?"
            + "|\\(?[0-9]+ (?:rows?|records?|rader|rækker|zeilen|rijen)(?: affected| selected)?\\)?");

    private TotalRow() {}

    /** @param column the one with the keys */
    static boolean is(TableRow row, int column) {
        return IntStream.range(0, row.size()).filter(cell -> cell != column)
                .anyMatch(cell -> LABEL.matcher(Characters.trim(row.cell(cell))).matches());
    }
}
