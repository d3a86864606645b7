package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Printable;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PluginResponse as a stream straight into columns. Any order, unknown elements of a newer server and nil are
 * accepted; a missing result, a missing IsOk, a doubled element or another namespace are not. An id that is no xs:int
 * makes its row unreadable and is never turned into another number.
 */
final class ResyncReplyReader {

    private final XmlCursor xml;
    private final ChangeSet.Builder changes = new ChangeSet.Builder();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Boolean ok;
    private String user = "";
    private String technical = "";
    private String errorCode = "";
    private String status = "";

    private ResyncReplyReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** From the operation's wrapper to its end. */
    static PluginAnswer read(XmlCursor xml) throws XMLStreamException {
        return new ResyncReplyReader(xml).readWrapper();
    }

    private PluginAnswer readWrapper() throws XMLStreamException {
        boolean found = false;
        while (xml.toChild()) {
            if (known("Response").isEmpty()) {
                xml.skip();
                continue;
            }
            if (found || xml.isNil()) {
                throw new NotAnAnswer(FailureCode.NO_RESULT);
            }
            found = true;
            readResponse();
        }
        if (!found || ok == null) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        return new PluginAnswer(ok, status, new Explanation(user), technical, errorCode, changes.build());
    }

    private void readResponse() throws XMLStreamException {
        while (xml.toChild()) {
            String name = known("IsOk", "UserExplanation", "TechExplanation", "ErrorCode", "Changes", "Status");
            if (!name.isEmpty() && !seen.add(name)) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
            switch (name) {
                case "IsOk" -> ok = truth(xml.text());
                case "UserExplanation" -> user = xml.text();
                case "TechExplanation" -> technical = xml.text();
                case "ErrorCode" -> errorCode = Printable.name(xml.text());
                case "Status" -> status = Printable.name(xml.text().strip());
                case "Changes" -> readChanges();
                default -> xml.skip();
            }
        }
    }

    private static Boolean truth(String text) throws NotAnAnswer {
        try {
            return StrictXml.parseBoolean(text);
        } catch (IllegalArgumentException e) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
    }

    private void readChanges() throws XMLStreamException {
        while (xml.toChild()) {
            String name = known("AddedRecords", "UpdatedRecords", "DeletedRecords");
            if (!name.isEmpty() && !seen.add(name)) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
            switch (name) {
                case "AddedRecords" -> readRecords(ChangeKind.ADDED);
                case "UpdatedRecords" -> readRecords(ChangeKind.UPDATED);
                case "DeletedRecords" -> readRecords(ChangeKind.DELETED);
                default -> xml.skip();
            }
        }
    }

    private void readRecords(ChangeKind kind) throws XMLStreamException {
        while (xml.toChild()) {
            if (known("ChangedDataItem").isEmpty()) {
                xml.skip();
            } else if (xml.isNil()) {
                xml.skip();
                changes.addUnreadable(kind, "", "nil");
            } else {
                readRecord(kind);
            }
        }
    }

    private void readRecord(ChangeKind kind) throws XMLStreamException {
        String table = null;
        String id = null;
        boolean doubled = false;
        while (xml.toChild()) {
            switch (known("Tablename", "RecordId")) {
                case "Tablename" -> {
                    doubled |= table != null;
                    table = xml.text();
                }
                case "RecordId" -> {
                    doubled |= id != null;
                    id = xml.text();
                }
                default -> xml.skip();
            }
        }
        addRow(kind, table == null ? "" : Printable.name(table.strip()), id, doubled);
    }

    private void addRow(ChangeKind kind, String table, @Nullable String id, boolean doubled) {
        try {
            if (doubled || id == null || table.isEmpty()) {
                throw new IllegalArgumentException("not one table and one id");
            }
            changes.add(kind, table, StrictXml.parseInt(id));
        } catch (IllegalArgumentException e) {
            String shown = id == null ? "" : Printable.name(id.strip());
            changes.addUnreadable(kind, table, shown.substring(0, Math.min(40, shown.length())));
        }
    }

    /**
     * The element's name where it is one of these, "" where it is unknown; a known name in another namespace is an
     * error.
     */
    private String known(String... names) throws NotAnAnswer {
        for (String name : names) {
            if (name.equals(xml.name())) {
                if (!Wire.SERVICES.equals(xml.namespace())) {
                    throw new NotAnAnswer(FailureCode.OTHER_VERSION);
                }
                return name;
            }
        }
        return "";
    }
}
