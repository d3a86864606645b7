package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.PluginAnswer;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a PluginResponse as a stream straight into columns. Any order, unknown elements of a newer server and nil are
 * accepted; a missing result, a missing IsOk, a doubled element or another namespace are not. An id that is no xs:int
 * makes its row unreadable and is never turned into another number.
 */
final class ResyncReplyReader {

    private final XMLStreamReader xml;
    private final ChangeSet.Builder changes = new ChangeSet.Builder();
    private final Set<String> seen = new HashSet<>();
    private Boolean ok;
    private String user = "";
    private String technical = "";
    private String errorCode = "";
    private String status = "";

    private ResyncReplyReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** From the operation's wrapper to its end. */
    static PluginAnswer read(XMLStreamReader xml) throws XMLStreamException {
        return new ResyncReplyReader(xml).readWrapper();
    }

    private PluginAnswer readWrapper() throws XMLStreamException {
        boolean found = false;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (known("Response").isEmpty()) {
                skip();
                continue;
            }
            if (found || isNil()) {
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
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = known("IsOk", "UserExplanation", "TechExplanation", "ErrorCode", "Changes", "Status");
            if (!name.isEmpty() && !seen.add(name)) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
            switch (name) {
                case "IsOk" -> ok = truth(text());
                case "UserExplanation" -> user = text();
                case "TechExplanation" -> technical = text();
                case "ErrorCode" -> errorCode = text();
                case "Status" -> status = text().strip();
                case "Changes" -> readChanges();
                default -> skip();
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
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = known("AddedRecords", "UpdatedRecords", "DeletedRecords");
            if (!name.isEmpty() && !seen.add(name)) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
            switch (name) {
                case "AddedRecords" -> readRecords(ChangeKind.ADDED);
                case "UpdatedRecords" -> readRecords(ChangeKind.UPDATED);
                case "DeletedRecords" -> readRecords(ChangeKind.DELETED);
                default -> skip();
            }
        }
    }

    private void readRecords(ChangeKind kind) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (known("ChangedDataItem").isEmpty()) {
                skip();
            } else if (isNil()) {
                skip();
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
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (known("Tablename", "RecordId")) {
                case "Tablename" -> {
                    doubled |= table != null;
                    table = text();
                }
                case "RecordId" -> {
                    doubled |= id != null;
                    id = isNil() ? nil() : xml.getElementText();
                }
                default -> skip();
            }
        }
        addRow(kind, table == null ? "" : table.strip(), id, doubled);
    }

    private void addRow(ChangeKind kind, String table, String id, boolean doubled) {
        try {
            if (doubled || id == null || table.isEmpty()) {
                throw new IllegalArgumentException("not one table and one id");
            }
            changes.add(kind, table, StrictXml.parseInt(id));
        } catch (IllegalArgumentException e) {
            String shown = id == null ? "" : id.strip();
            changes.addUnreadable(kind, table, shown.substring(0, Math.min(40, shown.length())));
        }
    }

    private String text() throws XMLStreamException {
        return isNil() ? nil() : xml.getElementText();
    }

    private String nil() throws XMLStreamException {
        skip();
        return "";
    }

    /**
     * The element's name where it is one of these, "" where it is unknown; a known name in another namespace is an
     * error.
     */
    private String known(String... names) throws NotAnAnswer {
        for (String name : names) {
            if (name.equals(xml.getLocalName())) {
                if (!Wire.SERVICES.equals(xml.getNamespaceURI())) {
                    throw new NotAnAnswer(FailureCode.OTHER_VERSION);
                }
                return name;
            }
        }
        return "";
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
