package io.github.erpsyncdesk.simulator;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A request as WCF would see it: children are taken in the contract's order, and one that is out of order, in another
 * namespace or unknown is ignored without a word.
 *
 * @param ticket from Credentials; "" where there is none
 * @param applicationToken "" where there is none
 */
record SoapRequest(String operation, String ticket, String applicationToken, Node body) {
    static final String SERVICES = "http://www.superoffice.net/ws/crm/NetServer/Services88";
    static final String ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    /** An element: its name, its own text, its children. */
    record Node(String namespace, String name, String text, List<Node> children) {
        static final Node NONE = new Node("", "", "", List.of());

        Node child(String childNamespace, String childName) {
            return children.stream().filter(node -> node.is(childNamespace, childName)).findFirst().orElse(NONE);
        }

        boolean is(String otherNamespace, String otherName) {
            return name.equals(otherName) && namespace.equals(otherNamespace);
        }

        /** The children of these names, in this order; "" in the place of one that is missing or comes too late. */
        List<Node> sequence(String... names) {
            List<Node> found = new ArrayList<>();
            int at = 0;
            for (String expected : names) {
                int candidate = at;
                while (candidate < children.size() && !children.get(candidate).is(SERVICES, expected)) {
                    candidate++;
                }
                boolean there = candidate < children.size();
                found.add(there ? children.get(candidate) : NONE);
                at = there ? candidate + 1 : at;
            }
            return found;
        }
    }

    static SoapRequest read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        xml.nextTag();
        Node envelope = node(xml);
        if (!envelope.is(ENVELOPE, "Envelope")) {
            throw new XMLStreamException("no SOAP 1.1 envelope");
        }
        Node header = envelope.child(ENVELOPE, "Header");
        Node body = envelope.child(ENVELOPE, "Body").children().stream().findFirst().orElse(Node.NONE);
        return new SoapRequest(body.name(), header.child(SERVICES, "Credentials").child(SERVICES, "Ticket").text(),
                header.child(SERVICES, "ApplicationToken").text(), body);
    }

    private static Node node(XMLStreamReader xml) throws XMLStreamException {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String name = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        List<Node> children = new ArrayList<>();
        while (true) {
            xml.next();
            if (xml.isStartElement()) {
                children.add(node(xml));
            } else if (xml.isEndElement()) {
                return new Node(namespace, name, text.toString(), children);
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
    }
}
