package io.github.erpsyncdesk.importer;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.erpsyncdesk.model.Rejected;
import java.util.BitSet;
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
    private final Cells rows;
    private int lastLine;

    private CsvTable(String name, String text, String encoding, ReadControl control) {
        this.name = name;
        this.text = text;
        this.encoding = encoding;
        this.control = control;
        rows = new Cells(text.length());
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
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).build(new Fields(rows, delimiter), body)
                    .forEach(record -> add(record, skipped));
        } catch (CsvParseException e) {
            int line = LineEnds.openQuote(body, delimiter, Math.max(1, lastLine - skipped)) + skipped;
            throw String.valueOf(e.getMessage()).startsWith("Unclosed")
                    ? wrong("file.openQuote", "paste.openQuote", line)
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

    private void add(Fields.Row row, int skipped) {
        lastLine = row.line() + skipped;
        if (row.swallowed()) {
            throw wrong("file.swallowed", "paste.swallowed", lastLine);
        }
        rows.endRow(lastLine, false, row.joined());
        if (rows.size() % ROWS_BETWEEN_WORDS == 0) {
            control.reached((double) row.read() / text.length());
        }
    }

    /** Takes fields as FastCSV finds them, without an object for each. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Fields.Row> {
        private final Cells cells;
        private final char delimiter;
        private boolean joined;
        private boolean swallowed;
        private long read;

        /**
         * A line, or several where a quoted field has line breaks.
         *
         * @param line its first one
         * @param joined whether a field holds the delimiter between quotes
         * @param swallowed whether a field may hold other rows
         * @param read the characters so far
         */
        record Row(int line, boolean joined, boolean swallowed, long read) {}

        Fields(Cells cells, char delimiter) {
            this.cells = cells;
            this.delimiter = delimiter;
        }

        @Override
        protected void handleBegin(long line) {
            joined = false;
            swallowed = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(buffer, offset, length);
            read += length + 1;
            if (quoted) {
                String field = new String(buffer, offset, length);
                joined |= field.indexOf(delimiter) >= 0;
                swallowed |= SwallowedRows.mayBeIn(field, delimiter);
            }
        }

        @Override
        protected Row buildRecord() {
            return new Row((int) getStartingLineNumber(), joined, swallowed, read);
        }
    }
}
