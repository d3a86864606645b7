package io.github.erpsyncdesk.simulator;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes answers the way WCF does: prefixes of its own, headers first, {@code i:nil} for what is null. */
final class SoapReply {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String WCF_FAULTS = "http://schemas.microsoft.com/net/2005/12/"
            + "windowscommunicationfoundation/dispatcher";
    private static final String ADDRESSING_NONE = "http://schemas.microsoft.com/ws/2005/05/addressing/none";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final XMLStreamWriter xml;

    private SoapReply() {
        try {
            xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Succeeded=true and the body's one element, filled by {@code content}. */
    static byte[] success(String element, Consumer<SoapReply> content) {
        return succeeded("true", element, content);
    }

    /** The same without the Succeeded header. */
    static byte[] withoutSucceeded(String element, Consumer<SoapReply> content) {
        return succeeded(null, element, content);
    }

    private static byte[] succeeded(@Nullable String value, String element, Consumer<SoapReply> content) {
        SoapReply reply = new SoapReply();
        return reply.envelope(() -> {
            reply.headers(value, null);
            reply.open("s", SoapRequest.ENVELOPE, "Body");
            reply.openDefault(element);
            content.accept(reply);
            reply.close().close();
        });
    }

    /** Succeeded=false with ExceptionInfo, and an empty result. */
    static byte[] exception(String operation, String type, String message, String friendly) {
        SoapReply reply = new SoapReply();
        return reply.envelope(() -> {
            reply.headers("false", () -> reply.text("Message", message).nil("StackTrace").text("FriendlyText", friendly)
                    .text("ExceptionType", type).text("Source", "SuperOffice.Services.Implementation")
                    .nil("InnerException").nil("Parameters"));
            reply.open("s", SoapRequest.ENVELOPE, "Body");
            reply.openDefault(operation + "Response");
            reply.close().close();
        });
    }

    /** A SOAP 1.1 fault with a code of WCF's. */
    static byte[] fault(String code, String text) {
        SoapReply reply = new SoapReply();
        return reply.envelope(() -> reply.write(xml -> {
            xml.writeStartElement("s", "Body", SoapRequest.ENVELOPE);
            xml.writeStartElement("s", "Fault", SoapRequest.ENVELOPE);
            xml.writeStartElement("faultcode");
            xml.writeNamespace("a", code.equals("ActionNotSupported") ? ADDRESSING_NONE : WCF_FAULTS);
            xml.writeCharacters("a:" + code);
            xml.writeEndElement();
            xml.writeStartElement("faultstring");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en-US");
            xml.writeCharacters(text);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }));
    }

    SoapReply text(String name, @Nullable String value) {
        return value == null ? nil(name) : write(xml -> {
            xml.writeStartElement(SoapRequest.SERVICES, name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        });
    }

    SoapReply nil(String name) {
        return write(xml -> {
            xml.writeStartElement(SoapRequest.SERVICES, name);
            xml.writeAttribute("i", INSTANCE, "nil", "true");
            xml.writeEndElement();
        });
    }

    /** An item of a list of strings. */
    SoapReply string(String words) {
        return write(xml -> {
            xml.writeStartElement("b", "string", SoapRequest.ARRAYS);
            xml.writeNamespace("b", SoapRequest.ARRAYS);
            xml.writeCharacters(words);
            xml.writeEndElement();
        });
    }

    /** What every carrier starts with. */
    SoapReply carrier() {
        return nil("TableRight").nil("FieldProperties");
    }

    SoapReply start(String name) {
        return write(xml -> xml.writeStartElement(SoapRequest.SERVICES, name));
    }

    SoapReply close() {
        return write(XMLStreamWriter::writeEndElement);
    }

    private void headers(@Nullable String succeeded, @Nullable Runnable exception) {
        open("s", SoapRequest.ENVELOPE, "Header");
        openHeader("ExceptionInfo");
        if (exception == null) {
            write(xml -> xml.writeAttribute("i", INSTANCE, "nil", "true"));
        } else {
            exception.run();
        }
        close();
        openHeader("ExtraInfo").write(xml -> xml.writeAttribute("i", INSTANCE, "nil", "true")).close();
        if (succeeded != null) {
            openHeader("Succeeded").write(xml -> xml.writeCharacters(succeeded)).close();
        }
        openHeader("TimeZone").text("SoTimeZoneId", "85").text("SoTimeZoneLocationCode", "NO-Europe/Oslo").close();
        close();
    }

    private SoapReply openHeader(String name) {
        return openDefault(name);
    }

    private SoapReply open(String prefix, String namespace, String name) {
        return write(xml -> xml.writeStartElement(prefix, name, namespace));
    }

    private SoapReply openDefault(String name) {
        return write(xml -> {
            xml.writeStartElement("", name, SoapRequest.SERVICES);
            xml.setDefaultNamespace(SoapRequest.SERVICES);
            xml.writeDefaultNamespace(SoapRequest.SERVICES);
            xml.writeNamespace("i", INSTANCE);
        });
    }

    private byte[] envelope(Runnable content) {
        write(xml -> {
            xml.writeStartElement("s", "Envelope", SoapRequest.ENVELOPE);
            xml.writeNamespace("s", SoapRequest.ENVELOPE);
        });
        content.run();
        write(XMLStreamWriter::writeEndElement);
        write(XMLStreamWriter::writeEndDocument);
        write(XMLStreamWriter::flush);
        return bytes.toByteArray();
    }

    private SoapReply write(Writing writing) {
        try {
            writing.to(xml);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }
}
