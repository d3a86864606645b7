package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A small answer as a tree, read without JAXB: that forgives unknown elements only ten times in the life of a process
 * (a static counter), then changes its mind. Children may come in any order; unknown ones are passed over; one that is
 * known but in another namespace, or stands twice, makes the whole no answer.
 */
final class ReplyElement {
    private static final int MOST_ELEMENTS = 200_000;
    /** May hold the ERP system's passwords: its content is passed over unread. */
    private static final String NEVER_READ = "ConfigFields";

    private final String namespace;
    private final String name;
    private final boolean nil;
    private final StringBuilder text = new StringBuilder();
    private final List<ReplyElement> children = new ArrayList<>();

    private ReplyElement(XMLStreamReader xml) {
        namespace = xml.getNamespaceURI();
        name = xml.getLocalName();
        String mark = xml.getAttributeValue(Wire.INSTANCE, "nil");
        nil = mark != null && (mark.strip().equals("true") || mark.strip().equals("1"));
    }

    /** The element at the cursor, with all it holds; the cursor ends behind it. */
    static ReplyElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, new int[]{MOST_ELEMENTS});
    }

    private static ReplyElement read(XMLStreamReader xml, int[] left) throws XMLStreamException {
        if (--left[0] < 0) {
            throw new NotAnAnswer(FailureCode.TOO_LONG);
        }
        ReplyElement element = new ReplyElement(xml);
        boolean unread = element.name.equals(NEVER_READ);
        while (true) {
            xml.next();
            if (xml.isStartElement()) {
                ReplyElement child = read(xml, left);
                if (!unread) {
                    element.children.add(child);
                }
            } else if (xml.isEndElement()) {
                return element;
            } else if (xml.isCharacters() && !unread) {
                element.text.append(xml.getText());
            }
        }
    }

    /** The one child of that name; empty where it is absent or nil. */
    Optional<ReplyElement> child(String childName) throws NotAnAnswer {
        List<ReplyElement> found = all(childName);
        if (found.size() > 1) {
            throw new NotAnAnswer(FailureCode.TWICE);
        }
        return found.stream().filter(element -> !element.nil).findFirst();
    }

    /** The child of that name, which must be there. */
    ReplyElement required(String childName) throws NotAnAnswer {
        return child(childName).orElseThrow(() -> new NotAnAnswer(FailureCode.NO_RESULT));
    }

    /** Every child of that name, nil ones too. */
    List<ReplyElement> all(String childName) throws NotAnAnswer {
        List<ReplyElement> found = new ArrayList<>();
        for (ReplyElement child : children) {
            if (child.name.equals(childName)) {
                if (!Wire.SERVICES.equals(child.namespace)) {
                    throw new NotAnAnswer(FailureCode.OTHER_VERSION);
                }
                found.add(child);
            }
        }
        return found;
    }

    boolean isNil() {
        return nil;
    }

    /** The child's text; blank where it is absent or nil. */
    String text(String childName) throws NotAnAnswer {
        return child(childName).map(element -> element.text.toString().strip()).orElse("");
    }

    /** The child's number, which must be there and be an xs:int. */
    int number(String childName) throws NotAnAnswer {
        try {
            return StrictXml.parseInt(required(childName).text.toString());
        } catch (IllegalArgumentException e) {
            throw new NotAnAnswer(FailureCode.BAD_NUMBER);
        }
    }

    /** The child's truth value, which must be there. */
    boolean truth(String childName) throws NotAnAnswer {
        try {
            return StrictXml.parseBoolean(required(childName).text.toString());
        } catch (IllegalArgumentException e) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
    }

    /** The same, or false where it is absent. */
    boolean truthOrFalse(String childName) throws NotAnAnswer {
        return child(childName).isPresent() && truth(childName);
    }
}
