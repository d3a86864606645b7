package io.github.erpsyncdesk.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.erpsyncdesk.model.Rejected;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A text cut into rows and columns, quotes and all. Says at which line a quote is wrong. */
final class CsvTable {
    private static final int LARGEST_FIELD = 1 << 26;
    private static final int ROWS_BETWEEN_WORDS = 4_096;
    /** A character that no text holds, for one that is not cut at all. */
    private static final char NONE = '\uFFFF';

    private final String name;
    private final String text;
    private final String encoding;
    private final ReadControl control;
    private final List<TableRow> rows = new ArrayList<>();
    private int lastLine;
    private long read;

    private CsvTable(String name, String text, String encoding, ReadControl control) {
        this.name = name;
        this.text = text;
        this.encoding = encoding;
        this.control = control;
    }

    /**
     * @param name of the file, for messages; blank for the clipboard
     * @throws Rejected naming the line where a quote opens that is never closed, or is followed by other characters
     */
    static Table of(String name, String text, String encoding, ReadControl control) {
        return new CsvTable(name, text, encoding, control).read();
    }

    private Table read() {
        Optional<Character> declared = Delimiter.declared(text);
        int skipped = declared.isPresent() ? 1 : 0;
        String body = declared.isPresent() ? LineEnds.after(text, 1) : text;
        char delimiter = declared.or(() -> Delimiter.find(body)).orElse(NONE);
        try {
            CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false)
                    .maxBufferSize(LARGEST_FIELD)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(body)
                    .forEach(record -> add(record, skipped, delimiter));
        } catch (CsvParseException e) {
            int line = LineEnds.openQuote(body, delimiter, Math.max(1, lastLine - skipped)) + skipped;
            throw e.getMessage().startsWith("Unclosed") ? wrong("file.openQuote", "paste.openQuote", line)
                    : wrong("file.afterQuote", "paste.afterQuote", line);
        }
        return new Table(Table.Origin.TEXT, details(delimiter), rows, new BitSet());
    }

    private Rejected wrong(String inFile, String inPaste, int line) {
        return name.isEmpty() ? Rejected.because(inPaste, String.valueOf(line))
                : Rejected.because(inFile, name, String.valueOf(line));
    }

    private String details(char delimiter) {
        return delimiter == NONE ? encoding : encoding + " · " + (delimiter == '\t' ? "Tab" : delimiter);
    }

    private void add(CsvRecord record, int skipped, char delimiter) {
        List<String> fields = record.getFields();
        lastLine = (int) record.getStartingLineNumber() + skipped;
        read += fields.stream().mapToInt(String::length).sum() + fields.size();
        if (fields.stream().anyMatch(field -> SwallowedRows.mayBeIn(field, delimiter))) {
            throw wrong("file.swallowed", "paste.swallowed", lastLine);
        }
        TableRow row = TableRow.ofText(lastLine, fields, delimiter);
        if (row.size() > 0) {
            rows.add(row);
        }
        if (rows.size() % ROWS_BETWEEN_WORDS == 0) {
            control.reached((double) read / text.length());
        }
    }
}
