package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A small answer as a tree, read without JAXB: that forgives unknown elements only ten times in the life of a process
 * (a static counter), then changes its mind. Children may come in any order; unknown ones are passed over; one that is
 * known but in another namespace, or appears twice, makes the whole no answer.
 */
final class ReplyElement {
    private static final int MOST_ELEMENTS = 200_000;
    /** May hold the ERP system's passwords: its content is passed over unread. */
    private static final String NEVER_READ = "ConfigFields";

    private final String namespace;
    private final String name;
    private final boolean nil;
    private final UnaryOperator<String> words;
    private final StringBuilder text = new StringBuilder();
    private final List<ReplyElement> children = new ArrayList<>();

    private ReplyElement(XmlCursor xml) {
        namespace = xml.namespace();
        name = xml.name();
        nil = xml.isNil();
        words = xml.words();
    }

    /** The element at the cursor, with all it holds; the cursor ends behind it. */
    static ReplyElement read(XmlCursor xml) throws XMLStreamException {
        return read(xml, new int[]{MOST_ELEMENTS});
    }

    private static ReplyElement read(XmlCursor xml, int[] left) throws XMLStreamException {
        if (--left[0] < 0) {
            throw new NotAnAnswer(FailureCode.TOO_LONG);
        }
        ReplyElement element = new ReplyElement(xml);
        boolean unread = element.name.equals(NEVER_READ);
        while (true) {
            switch (xml.step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    ReplyElement child = read(xml, left);
                    if (!unread) {
                        element.children.add(child);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!unread) {
                        element.text.append(xml.characters());
                    }
                }
                default -> {
                }
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

    /** Every child of the child of that name; none where it is absent or nil, as a server writes an empty list. */
    List<ReplyElement> list(String childName, String itemName) throws NotAnAnswer {
        Optional<ReplyElement> list = child(childName);
        return list.isPresent() ? list.get().all(itemName) : List.of();
    }

    /** Whether it has a child of that name, in whatever namespace, and no other such element at any depth. */
    boolean hasOne(String childName) {
        return children.stream().anyMatch(child -> child.name.equals(childName))
                && descendants().filter(element -> element.name.equals(childName)).count() == 1;
    }

    /** The element itself and all below it. */
    Stream<ReplyElement> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ReplyElement::descendants));
    }

    /** The text of the first element of that name at any depth and in any namespace; "" where there is none. */
    String anyText(String elementName) {
        return descendants().filter(element -> element.name.equals(elementName)).findFirst()
                .map(element -> words.apply(element.content())).orElse("");
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    boolean isNil() {
        return nil;
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    /** The element's own text, without XML's white space around it. */
    String content() {
        return StrictXml.trim(text.toString());
    }

    /** The child's text for people; blank where it is absent or nil. */
    String text(String childName) throws NotAnAnswer {
        return child(childName).map(element -> words.apply(element.text.toString().strip())).orElse("");
    }

    /** The child's name of something: a text of one line. */
    String line(String childName) throws NotAnAnswer {
        return Printable.name(text(childName));
    }

    /** The child's text as it came, for what is a secret itself. */
    String secret(String childName) throws NotAnAnswer {
        return child(childName).map(ReplyElement::content).orElse("");
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
