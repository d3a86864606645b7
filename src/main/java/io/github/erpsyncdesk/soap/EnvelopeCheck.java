package io.github.erpsyncdesk.soap;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.erpsyncdesk.model.Batch;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a finished resync envelope with a plain parser and compares it with what was confirmed: operation, connection,
 * namespaces, order and every id. WCF ignores what stands in the wrong place, and an ignored list would mean
 * everything.
 */
final class EnvelopeCheck {
    private static final XMLInputFactory FACTORY = factory();

    private EnvelopeCheck() {}

    /** Empty where the envelope says exactly what was intended, else what differs; never an id or a ticket. */
    static Optional<String> difference(InputStream envelope, Exchanged.Intent intent) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(envelope);
            try {
                return Optional.ofNullable(read(xml, intent));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | NumberFormatException e) {
            return Optional.of("the request is not readable");
        }
    }

    private static String read(XMLStreamReader xml, Exchanged.Intent intent) throws XMLStreamException {
        while (!at(xml, Wire.ENVELOPE, "Body")) {
            if (xml.next() == XMLStreamConstants.END_DOCUMENT) {
                return "there is no body";
            }
        }
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !at(xml, Wire.SERVICES, intent.operation())) {
            return "the operation is another one";
        }
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !at(xml, Wire.SERVICES, "ErpConnectionId")
                || Integer.parseInt(xml.getElementText()) != intent.connectionId()) {
            return "the connection is another one";
        }
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !at(xml, Wire.SERVICES, "InternalKeyIds")
                || xml.getAttributeCount() != 0) {
            return "the list of ids is missing or in the wrong place";
        }
        String ids = readIds(xml, intent.batch());
        if (ids != null) {
            return ids;
        }
        boolean closed = xml.nextTag() == XMLStreamConstants.END_ELEMENT
                && xml.nextTag() == XMLStreamConstants.END_ELEMENT
                && xml.nextTag() == XMLStreamConstants.END_ELEMENT && xml.next() == XMLStreamConstants.END_DOCUMENT;
        return closed ? null : "something follows the list of ids";
    }

    private static String readIds(XMLStreamReader xml, Batch batch) throws XMLStreamException {
        int count = 0;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            boolean expected = at(xml, Wire.ARRAYS, "int") && count < batch.size()
                    && batch instanceof Batch.Keys keys
                    && Integer.parseInt(xml.getElementText()) == keys.keys().get(count);
            if (!expected) {
                return "id number " + (count + 1) + " is not the confirmed one";
            }
            count++;
        }
        return count == batch.size() ? null : "there are " + count + " ids instead of " + batch.size();
    }

    private static boolean at(XMLStreamReader xml, String namespace, String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
