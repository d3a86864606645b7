package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.PluginAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Reads what XML forbids to be read. One control character in one name is enough for that: it becomes U+FFFD, and all
 * else must be as in any answer. What is found are records and words for people to look at, never a success and never a
 * proof.
 */
final class TolerantReader {
    private static final String INSTEAD = "\uFFFD";
    private static final Pattern FORBIDDEN = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]{1,8}|[0-9]{1,9});");

    private TolerantReader() {}

    /** Empty where nothing was forbidden, and where it is no whole answer of success even so. */
    static Optional<PluginAnswer> read(byte[] answer, Exchanged<PluginAnswer> exchanged) {
        String text = plain(answer);
        String allowed = withoutForbidden(text);
        if (allowed.equals(text) && !text.contains(INSTEAD)) {
            return Optional.empty();
        }
        try {
            return Answer.read(XmlCursor.of(allowed).saying(exchanged.redaction::words), exchanged.wrapper(),
                    ResyncReplyReader::read) instanceof Answer.Success<PluginAnswer>(PluginAnswer read) && read.ok()
                            ? Optional.of(read)
                            : Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** The words of a fault whose prefixes are not declared, or which holds forbidden characters. */
    static <T> Optional<Answer.Faulted<T>> fault(byte[] answer) {
        try {
            XmlCursor xml = XmlCursor.withoutNamespaces(withoutForbidden(plain(answer)));
            xml.toRoot();
            int event = XMLStreamConstants.START_ELEMENT;
            while (event != XMLStreamConstants.END_DOCUMENT) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Fault")) {
                    return Optional.of(Answer.fault(ReplyElement.read(xml), false));
                }
                event = xml.step();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static String plain(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String withoutForbidden(String text) {
        Matcher references = REFERENCE.matcher(FORBIDDEN.matcher(text).replaceAll(INSTEAD));
        return references
                .replaceAll(found -> isForbidden(found.group(1)) ? INSTEAD : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isForbidden(String reference) {
        long code = reference.startsWith("x") ? Long.parseLong(reference.substring(1), 16) : Long.parseLong(reference);
        return code > Character.MAX_CODE_POINT
                || FORBIDDEN.matcher(new String(Character.toChars((int) code))).matches();
    }
}
