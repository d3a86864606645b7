package io.github.erpsyncdesk.soap;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.erpsyncdesk.model.PluginAnswer;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an answer again that XML forbids to be read: one control character in one name is enough for that. What is
 * forbidden becomes U+FFFD; all else must be as in any answer. What is found are records for people to look at, never a
 * success: the batch stays unknown.
 */
final class TolerantReader {
    private static final String INSTEAD = "\uFFFD";
    private static final Pattern FORBIDDEN = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]{1,8}|[0-9]{1,9});");

    private TolerantReader() {}

    /** Empty where it is no whole answer with {@code Succeeded} true even so. */
    static Optional<PluginAnswer> read(byte[] answer, String wrapper) {
        try {
            XMLInputFactory factory = new WstxInputFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory
                    .createXMLStreamReader(new StringReader(mended(new String(answer, StandardCharsets.UTF_8))));
            boolean succeeded = false;
            while (xml.hasNext()) {
                xml.next();
                if (at(xml, "Succeeded")) {
                    succeeded = StrictXml.parseBoolean(xml.getElementText());
                } else if (at(xml, wrapper)) {
                    PluginAnswer read = ResyncReplyReader.read(xml);
                    return succeeded && read.ok() ? Optional.of(read) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean at(XMLStreamReader xml, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name) && Wire.SERVICES.equals(xml.getNamespaceURI());
    }

    private static String mended(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher references = REFERENCE.matcher(FORBIDDEN.matcher(plain).replaceAll(INSTEAD));
        return references
                .replaceAll(found -> isForbidden(found.group(1)) ? INSTEAD : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isForbidden(String reference) {
        long code = reference.startsWith("x") ? Long.parseLong(reference.substring(1), 16) : Long.parseLong(reference);
        return code > Character.MAX_CODE_POINT
                || FORBIDDEN.matcher(new String(Character.toChars((int) code))).matches();
    }
}
