package io.github.erpsyncdesk.soap;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import io.github.erpsyncdesk.bench.Bench;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.soap.erpsync.ForceResyncNoBlankValues;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writing and guarding a request of a million ids, beside writing the same bytes by a bare writer and reading them by a
 * bare reader.
 */
@Tag("bench")
class EncodeBench {
    private static final KeyList KEYS = KeyList.of(IntStream.rangeClosed(1, 1_000_000).toArray());
    private static final Exchanged.Intent INTENT = new Exchanged.Intent("ForceResyncNoBlankValues", 0,
            new Batch.Keys(1, KEYS));

    private final JAXBContext context = context();

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ForceResyncNoBlankValues.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the client does: JAXB through a Woodstox writer, then the guard. */
    private Object ours() throws Exception {
        ForceResyncNoBlankValues request = new ForceResyncNoBlankValues();
        request.setErpConnectionId(0);
        request.setInternalKeyIds(new IdList(KEYS));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartElement("s", "Envelope", Wire.ENVELOPE);
        xml.writeNamespace("s", Wire.ENVELOPE);
        xml.writeStartElement("s", "Body", Wire.ENVELOPE);
        Marshaller marshaller = context.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.marshal(request, xml);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.close();
        if (EnvelopeCheck.difference(new ByteArrayInputStream(out.toByteArray()), INTENT).isPresent()) {
            throw new IllegalStateException("not what was intended");
        }
        return out;
    }

    private static Object bare() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartElement("x", "InternalKeyIds", Wire.ARRAYS);
        xml.writeNamespace("x", Wire.ARRAYS);
        for (int i = 0; i < KEYS.size(); i++) {
            xml.writeStartElement("x", "int", Wire.ARRAYS);
            xml.writeCharacters(Integer.toString(KEYS.get(i)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.close();
        XMLStreamReader read = new WstxInputFactory()
                .createXMLStreamReader(new ByteArrayInputStream(out.toByteArray()));
        long sum = 0;
        while (read.hasNext()) {
            if (read.next() == XMLStreamReader.START_ELEMENT && read.getLocalName().equals("int")) {
                sum += Integer.parseInt(read.getElementText());
            }
        }
        return sum;
    }

    @Test
    void encodingAndGuardingAMillionIds() throws Exception {
        Bench.compare("encode and guard 1,000,000 ids", this::ours, "a bare writer and a bare reader",
                EncodeBench::bare);
    }
}
