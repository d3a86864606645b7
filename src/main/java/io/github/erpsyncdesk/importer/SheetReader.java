package io.github.erpsyncdesk.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of one sheet, with what a person does not see marked as such. fastexcel does not say which columns are
 * hidden, joins phonetic guides to a text, and makes one of a formula without a value and one that is an empty text.
 */
final class SheetReader {
    private static final int ROWS_BETWEEN_WORDS = 1_024;
    private static final int MOST_COLUMNS = 16_384;
    /** In points; a person sees nothing of a lower row. */
    private static final double LOWEST_ROW = 2;
    /** In characters. */
    private static final double THINNEST_COLUMN = 0.3;

    private final CellReader cells;
    private final ReadControl control;
    private final Cells rows = new Cells(1 << 10);
    private final BitSet hiddenColumns = new BitSet();

    SheetReader(List<String> shared, NumberFormats formats, ReadControl control) {
        cells = new CellReader(shared, formats);
        this.control = control;
    }

    /** Whether any cell has a value or a formula. */
    static boolean hasContent(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = WorkbookParts.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && (xml.getLocalName().equals("v")
                        || xml.getLocalName().equals("f") || xml.getLocalName().equals("is"))) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** @param size of the part in bytes, for the progress */
    Table read(InputStream in, long size, String name) throws IOException {
        try {
            XMLStreamReader xml = WorkbookParts.reader(in);
            int number = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("col")) {
                    column(xml);
                } else if (xml.getLocalName().equals("row")) {
                    int next = number + 1;
                    number = number(xml, next);
                    inOrder(number, next);
                    row(xml, number);
                    if (number % ROWS_BETWEEN_WORDS == 0) {
                        control.reached((double) xml.getLocation().getCharacterOffset() / Math.max(1, size));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new Table(Table.Origin.SHEET, name, rows, hiddenColumns);
    }

    private void column(XMLStreamReader xml) {
        if (isTrue(xml, "hidden") || isLess(xml, "width", THINNEST_COLUMN)) {
            hiddenColumns.set(Integer.parseInt(xml.getAttributeValue(null, "min")) - 1,
                    Math.min(MOST_COLUMNS, Integer.parseInt(xml.getAttributeValue(null, "max"))));
        }
    }

    private void row(XMLStreamReader xml, int number) throws XMLStreamException {
        boolean hidden = isTrue(xml, "hidden") || isLess(xml, "ht", LOWEST_ROW);
        int width = 0;
        int next = 0;
        while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("row")) {
            if (!xml.isStartElement() || !xml.getLocalName().equals("c")) {
                continue;
            }
            int column = column(xml.getAttributeValue(null, "r"), next);
            inOrder(column, next);
            next = column + 1;
            if (cells.read(xml)) {
                if (column >= MOST_COLUMNS) {
                    throw new IllegalArgumentException("too many columns");
                }
                for (; width < column; width++) {
                    rows.add("", CellKind.TEXT);
                }
                rows.add(cells.text(), cells.kind());
                width++;
            }
        }
        rows.endRow(number, hidden, false);
    }

    /** A place that was passed before would be read twice or not at all. */
    private static void inOrder(int place, int next) {
        if (place < next) {
            throw new IllegalArgumentException("rows or cells out of order");
        }
    }

    private static int number(XMLStreamReader xml, int otherwise) {
        String number = xml.getAttributeValue(null, "r");
        return number == null ? otherwise : Integer.parseInt(number);
    }

    /** A reference such as {@code AB12} as a column from 0. */
    private static int column(String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int at = 0; at < reference.length() && Character.isLetter(reference.charAt(at)); at++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
        }
        return column - 1;
    }

    private static boolean isTrue(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    private static boolean isLess(XMLStreamReader xml, String attribute, double least) {
        String value = xml.getAttributeValue(null, attribute);
        return value != null && Double.parseDouble(value) < least;
    }
}
