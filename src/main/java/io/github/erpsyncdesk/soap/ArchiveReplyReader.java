package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.soap.query.ArchiveRow;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of an archive as a stream: of each row the values of the columns that were asked for. A column that is
 * missing has no value; one that comes twice in a row makes the whole no answer, as does a row more than was asked for.
 */
final class ArchiveReplyReader {
    private final XmlCursor xml;
    private final List<String> columns;
    private final int most;
    private final List<ArchiveRow> rows = new ArrayList<>();

    private ArchiveReplyReader(XmlCursor xml, List<String> columns, int most) {
        this.xml = xml;
        this.columns = columns;
        this.most = most;
    }

    /** From the operation's wrapper to its end. */
    static List<ArchiveRow> read(XmlCursor xml, List<String> columns, int most) throws XMLStreamException {
        ArchiveReplyReader reader = new ArchiveReplyReader(xml, columns, most);
        boolean found = false;
        while (xml.toChild()) {
            if (!reader.at("Response")) {
                xml.skip();
            } else if (found || xml.isNil()) {
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
        while (xml.toChild()) {
            if (!at("ArchiveListItem") || xml.isNil()) {
                xml.skip();
                continue;
            }
            if (rows.size() == most) {
                throw new NotAnAnswer(FailureCode.TOO_LONG);
            }
            String[] values = new String[columns.size()];
            while (xml.toChild()) {
                if (at("ColumnData") && !xml.isNil()) {
                    readValues(values);
                } else {
                    xml.skip();
                }
            }
            rows.add(new ArchiveRow(values));
        }
    }

    private void readValues(String[] values) throws XMLStreamException {
        for (int expected = 0; xml.toChild(); expected++) {
            if (!at("ColumnDataKeyValuePair")) {
                xml.skip();
                continue;
            }
            String name = "";
            String value = null;
            while (xml.toChild()) {
                if (at("Key") && !xml.isNil()) {
                    name = xml.text();
                } else if (at("Value") && !xml.isNil()) {
                    value = readValue();
                } else {
                    xml.skip();
                }
            }
            put(values, column(name, expected), value);
        }
    }

    private static void put(@Nullable String[] values, int column, @Nullable String value) throws NotAnAnswer {
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

    private @Nullable String readValue() throws XMLStreamException {
        String shown = null;
        while (xml.toChild()) {
            if (at("DisplayValue") && !xml.isNil()) {
                shown = xml.text();
            } else {
                xml.skip();
            }
        }
        return shown;
    }

    private boolean at(String name) throws NotAnAnswer {
        if (!name.equals(xml.name())) {
            return false;
        }
        if (!Wire.SERVICES.equals(xml.namespace())) {
            throw new NotAnAnswer(FailureCode.OTHER_VERSION);
        }
        return true;
    }
}
