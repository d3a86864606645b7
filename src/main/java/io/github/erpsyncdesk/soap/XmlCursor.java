package io.github.erpsyncdesk.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.erpsyncdesk.model.FailureCode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The one way through XML from a server: forward, element by element, without DTD, bounded in depth and width. What
 * stops it is a {@link NotAnAnswer} with its reason, or the network's own exception.
 */
final class XmlCursor {
    private static final XMLInputFactory STRICT = factory(true);
    private static final XMLInputFactory WITHOUT_NAMESPACES = factory(false);
    private static final int MOST_DEPTH = 100;
    private static final int MOST_ATTRIBUTES = 500;
    private static final int LONGEST_TEXT = 16 << 20;

    private interface Source {
        XMLStreamReader open() throws XMLStreamException;
    }

    private final XMLStreamReader xml;
    private UnaryOperator<String> words = UnaryOperator.identity();
    private int depth;
    private boolean rootSeen;

    private XmlCursor(Source source) throws XMLStreamException {
        try {
            xml = source.open();
        } catch (XMLStreamException e) {
            throw reason(e);
        }
    }

    /** @param charset the transport's word for the encoding; null where it has none and the document decides */
    static XmlCursor of(InputStream in, @Nullable String charset) throws XMLStreamException {
        return new XmlCursor(() -> STRICT.createXMLStreamReader(in, charset));
    }

    static XmlCursor of(String text) throws XMLStreamException {
        return new XmlCursor(() -> STRICT.createXMLStreamReader(new StringReader(text)));
    }

    /** Prefixes are part of the names and need not be declared: for reading words out of what is broken anyway. */
    static XmlCursor withoutNamespaces(String text) throws XMLStreamException {
        return new XmlCursor(() -> WITHOUT_NAMESPACES.createXMLStreamReader(new StringReader(text)));
    }

    /** Every text that is read goes through this; numbers and truth values do not change by it. */
    XmlCursor saying(UnaryOperator<String> cleaned) {
        words = cleaned;
        return this;
    }

    UnaryOperator<String> words() {
        return words;
    }

    /** Moves on to the document's one element. */
    void toRoot() throws XMLStreamException {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw new NotAnAnswer(FailureCode.DOCTYPE);
            }
            event = step();
        }
    }

    /** Moves on to the next child of the element that is open, or to its end: then false. */
    boolean toChild() throws XMLStreamException {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!StrictXml.trim(xml.getText()).isEmpty()) {
                        throw new NotAnAnswer(FailureCode.BAD_XML);
                    }
                }
                default -> {
                }
            }
        }
    }

    /** Moves on to the end of the document, which holds no other element. */
    void toEnd() throws XMLStreamException {
        int event = step();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
            event = step();
        }
    }

    int step() throws XMLStreamException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                rootSeen = true;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw reason(e);
        }
    }

    /** The element's text, "" where it is nil; the cursor ends behind it. */
    String text() throws XMLStreamException {
        if (isNil()) {
            skip();
            return "";
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (step()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return words.apply(text.toString());
                }
                case XMLStreamConstants.START_ELEMENT -> throw new NotAnAnswer(FailureCode.BAD_XML);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(characters());
                default -> {
                }
            }
        }
    }

    /** Passes over the element with all it holds. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            step();
        }
    }

    boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    String name() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** "" where there is none. */
    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    String characters() {
        return xml.getText();
    }

    boolean isNil() {
        return isTrue(Wire.INSTANCE, "nil");
    }

    boolean isTrue(String namespace, String attribute) {
        String value = attribute(namespace, attribute);
        return value.equals("true") || value.equals("1");
    }

    /** "" where it is absent. */
    String attribute(String namespace, String attribute) {
        String value = xml.getAttributeValue(namespace, attribute);
        return value == null ? "" : StrictXml.trim(value);
    }

    boolean hasAttributes() {
        return xml.getAttributeCount() > 0;
    }

    /** The network's exceptions stay what they are; all else says why this is no answer. */
    private XMLStreamException reason(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof CharConversionException)
                    && !(cause instanceof UnsupportedEncodingException)) {
                return e;
            }
        }
        if (e instanceof WstxEOFException) {
            return new NotAnAnswer(rootSeen ? FailureCode.CUT_SHORT : FailureCode.EMPTY);
        }
        return new NotAnAnswer(rootSeen && depth == 0 ? FailureCode.TRAILING : FailureCode.BAD_XML);
    }

    @SuppressWarnings("deprecation") // of lazy parsing, which Woodstox switches off by nothing else
    private static XMLInputFactory factory(boolean namespaces) {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) LONGEST_TEXT);
        return factory;
    }
}
