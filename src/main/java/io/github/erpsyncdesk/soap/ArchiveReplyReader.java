package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.soap.query.ArchiveRow;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a page of an archive as a stream: of each row the values of the columns that were asked for. A column that is
 * missing has no value; one that comes twice in a row makes the whole no answer, as does a row more than was asked for.
 */
final class ArchiveReplyReader {
    private final XMLStreamReader xml;
    private final List<String> columns;
    private final int most;
    private final List<ArchiveRow> rows = new ArrayList<>();

    private ArchiveReplyReader(XMLStreamReader xml, List<String> columns, int most) {
        this.xml = xml;
        this.columns = columns;
        this.most = most;
    }

    /** From the operation's wrapper to its end. */
    static List<ArchiveRow> read(XMLStreamReader xml, List<String> columns, int most) throws XMLStreamException {
        ArchiveReplyReader reader = new ArchiveReplyReader(xml, columns, most);
        boolean found = false;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!reader.at("Response")) {
                reader.skip();
            } else if (found || reader.isNil()) {
                throw new NotAnAnswer(found ? FailureCode.TWICE : FailureCode.NO_RESULT);
            } else {
                found = true;
                reader.readRows();
            }
        }
        if (!found) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        return reader.rows;
    }

    private void readRows() throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!at("ArchiveListItem") || isNil()) {
                skip();
                continue;
            }
            if (rows.size() == most) {
                throw new NotAnAnswer(FailureCode.TOO_LONG);
            }
            String[] values = new String[columns.size()];
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (at("ColumnData") && !isNil()) {
                    readValues(values);
                } else {
                    skip();
                }
            }
            rows.add(new ArchiveRow(values));
        }
    }

    private void readValues(String[] values) throws XMLStreamException {
        for (int expected = 0; xml.nextTag() == XMLStreamConstants.START_ELEMENT; expected++) {
            if (!at("ColumnDataKeyValuePair")) {
                skip();
                continue;
            }
            String name = "";
            String value = null;
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (at("Key") && !isNil()) {
                    name = xml.getElementText();
                } else if (at("Value") && !isNil()) {
                    value = readValue();
                } else {
                    skip();
                }
            }
            put(values, column(name, expected), value);
        }
    }

    private static void put(String[] values, int column, String value) throws NotAnAnswer {
        if (column >= 0 && value != null) {
            if (values[column] != null) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
            values[column] = value;
        }
    }

    /** Most servers answer in the order of the question. */
    private int column(String name, int expected) {
        if (expected < columns.size() && columns.get(expected).equalsIgnoreCase(name)) {
            return expected;
        }
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).equalsIgnoreCase(name)) {
                return column;
            }
        }
        return -1;
    }

    private String readValue() throws XMLStreamException {
        String shown = null;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (at("DisplayValue") && !isNil()) {
                shown = xml.getElementText();
            } else {
                skip();
            }
        }
        return shown;
    }

    private boolean at(String name) throws NotAnAnswer {
        if (!name.equals(xml.getLocalName())) {
            return false;
        }
        if (!Wire.SERVICES.equals(xml.getNamespaceURI())) {
            throw new NotAnAnswer(FailureCode.OTHER_VERSION);
        }
        return true;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                }
            }
        }
    }

    private boolean isNil() {
        String nil = xml.getAttributeValue(Wire.INSTANCE, "nil");
        return nil != null && (nil.strip().equals("true") || nil.strip().equals("1"));
    }
}
