package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.DepthXMLStreamReader;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.wsdl.interceptors.DocLiteralInInterceptor;

/**
 * Reads the body before JAXB would, to the end of the document so that a cut-off message is noticed, then leaves JAXB
 * an empty wrapper, so that the rest of CXF's chain runs as it always does.
 */
final class ReplyInterceptor extends AbstractPhaseInterceptor<Message> {

    ReplyInterceptor() {
        super(Phase.UNMARSHAL);
        addBefore(DocLiteralInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        Exchanged<?> exchanged = Exchanged.of(message);
        XMLStreamReader xml = message.getContent(XMLStreamReader.class);
        try {
            toWrapper(xml, exchanged.wrapper());
            exchanged.read(xml);
            toEnd(xml);
        } catch (NotAnAnswer e) {
            throw exchanged.endWith(FailureTranslation.unreadable(e.code(), exchanged.changes()));
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
        String wrapper = "<" + exchanged.wrapper() + " xmlns=\"" + Wire.SERVICES + "\"/>";
        message.setContent(XMLStreamReader.class,
                new DepthXMLStreamReader(StaxUtils.createXMLStreamReader(new StringReader(wrapper))));
    }

    private static void toWrapper(XMLStreamReader xml, String wrapper) throws XMLStreamException {
        while (!xml.isStartElement()) {
            if (xml.isEndElement() || xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new NotAnAnswer(FailureCode.NO_RESULT);
            }
            xml.next();
        }
        if (!Wire.SERVICES.equals(xml.getNamespaceURI())) {
            throw new NotAnAnswer(FailureCode.OTHER_VERSION);
        }
        if (!xml.getLocalName().equals(wrapper)) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
    }

    private static void toEnd(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.isStartElement()) {
                throw new NotAnAnswer(FailureCode.TWICE);
            }
        }
    }
}
