package io.github.erpsyncdesk.result;

import java.util.Locale;
import java.util.stream.StreamSupport;

/** Lines of a result as text for other programs. */
final class LinesText {
    private LinesText() {}

    /**
     * These lines as tab-separated text with a header, for a spreadsheet. Kind names are words of this program, not of
     * a language.
     */
    static String tsv(Iterable<ResultLine> lines) {
        boolean named = StreamSupport.stream(lines.spliterator(), false).anyMatch(line -> !line.name().isEmpty());
        StringBuilder text = new StringBuilder(named ? "kind\ttable\tid\tname" : "kind\ttable\tid");
        for (ResultLine line : lines) {
            text.append('\n').append(line.kind().name().toLowerCase(Locale.ROOT)).append('\t')
                    .append(oneCell(line.table())).append('\t').append(oneCell(line.shownId()))
                    .append(named ? "\t" + oneCell(line.name()) : "");
        }
        return text.toString();
    }

    private static String oneCell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }
}
