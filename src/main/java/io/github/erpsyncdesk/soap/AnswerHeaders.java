package io.github.erpsyncdesk.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * What the headers of an answer say, without a word from the body. What another version's headers say counts where it
 * contradicts, and proves nothing by itself.
 */
final class AnswerHeaders {
    private static final Set<String> KNOWN = Set.of("Succeeded", "ExceptionInfo", "ExtraInfo", "TimeZone");
    /** Whatever else mustUnderstand says, it does not say that the header may be passed over. */
    private static final Set<String> OPTIONAL = Set.of("", "0", "false");
    private static final String NEXT = "http://schemas.xmlsoap.org/soap/actor/next";

    private final List<ReplyElement> succeeded = new ArrayList<>();
    private final List<ReplyElement> exceptions = new ArrayList<>();
    private boolean understood = true;

    /** Reads the children of the Header at the cursor. */
    void read(XmlCursor xml) throws XMLStreamException {
        while (xml.toChild()) {
            boolean ours = Wire.SERVICES.equals(xml.namespace()) && KNOWN.contains(xml.name());
            String actor = xml.attribute(Wire.ENVELOPE, "actor");
            understood &= ours || OPTIONAL.contains(xml.attribute(Wire.ENVELOPE, "mustUnderstand"))
                    || (!actor.isEmpty() && !actor.equals(NEXT));
            ReplyElement header = ReplyElement.read(xml);
            if (header.name().equals("Succeeded")) {
                succeeded.add(header);
            } else if (header.name().equals("ExceptionInfo")) {
                exceptions.add(header);
            }
        }
    }

    /** Whether every header that demands to be understood is one that this program knows. */
    boolean understood() {
        return understood;
    }

    boolean saysSuccess() {
        return says("true", "1");
    }

    boolean saysFailure() {
        return says("false", "0");
    }

    private boolean says(String word, String digit) {
        if (succeeded.size() != 1) {
            return false;
        }
        ReplyElement only = succeeded.getFirst();
        if (!isOurs(only) || only.isNil() || only.hasChildren()) {
            return false;
        }
        String said = only.content();
        return said.equals(word) || said.equals(digit);
    }

    /** Whether there is any word of an exception; a server may write the header and leave it empty. */
    boolean hasException() {
        return exceptions.stream().filter(info -> !info.isNil()).flatMap(ReplyElement::descendants)
                .anyMatch(element -> !element.content().isEmpty());
    }

    /** Two of them are a contradiction, which proves nothing. */
    boolean hasOneException() {
        return exceptions.size() == 1 && isOurs(exceptions.getFirst());
    }

    private static boolean isOurs(ReplyElement header) {
        return Wire.SERVICES.equals(header.namespace());
    }

    ServerException exception() throws NotAnAnswer {
        Optional<ReplyElement> first = exceptions.stream().filter(AnswerHeaders::isOurs).findFirst();
        if (first.isEmpty()) {
            return new ServerException("", "", "");
        }
        ReplyElement info = first.get();
        return new ServerException(info.text("ExceptionType"), info.text("FriendlyText"), info.text("Message"));
    }
}
