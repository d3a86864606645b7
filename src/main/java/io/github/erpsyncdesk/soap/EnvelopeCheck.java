package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a finished resync envelope with a plain parser and compares it with what was confirmed: operation, connection,
 * namespaces, order and every id. WCF ignores what is in the wrong place, and an ignored list would mean everything.
 */
final class EnvelopeCheck {
    /** Operation, body and envelope. */
    private static final int AROUND_THE_OPERATION = 2;
    private static final int AROUND_THE_IDS = 3;

    private EnvelopeCheck() {}

    /** Empty where the envelope says exactly what was intended, else what differs; never an id or a ticket. */
    static Optional<String> difference(InputStream envelope, Exchanged.Intent intent) {
        try {
            return Optional.ofNullable(read(XmlCursor.of(envelope, "UTF-8"), intent));
        } catch (XMLStreamException | NumberFormatException e) {
            return Optional.of("the request is not readable");
        }
    }

    /** The same for a change that is no resync. */
    static Optional<String> difference(InputStream envelope, Exchanged.Change change) {
        try {
            return Optional.ofNullable(read(XmlCursor.of(envelope, "UTF-8"), change));
        } catch (XMLStreamException e) {
            return Optional.of("the request is not readable");
        }
    }

    private static @Nullable String read(XmlCursor xml, Exchanged.Change change) throws XMLStreamException {
        xml.toRoot();
        if (!toBody(xml)) {
            return "there is no body";
        }
        if (!xml.toChild() || !xml.is(Wire.SERVICES, change.operation())) {
            return "the operation is another one";
        }
        for (Exchanged.Parameter parameter : change.parameters()) {
            if (!xml.toChild() || !xml.is(Wire.SERVICES, parameter.name()) || xml.hasAttributes()
                    || !xml.text().equals(parameter.value())) {
                return "a parameter is another one";
            }
        }
        return nothingFollows(xml, AROUND_THE_IDS, "the parameters");
    }

    /** Says why the envelope of a call that only reads is none; empty where a server can read it. */
    static Optional<String> unreadable(InputStream envelope) {
        try {
            XmlCursor xml = XmlCursor.of(envelope, "UTF-8");
            xml.toRoot();
            if (!toBody(xml)) {
                return Optional.of("there is no body");
            }
            if (!xml.toChild()) {
                return Optional.of("there is no operation");
            }
            xml.skip();
            return Optional.ofNullable(nothingFollows(xml, AROUND_THE_OPERATION, "the operation"));
        } catch (XMLStreamException e) {
            return Optional.of("the request is not readable");
        }
    }

    private static @Nullable String read(XmlCursor xml, Exchanged.Intent intent) throws XMLStreamException {
        xml.toRoot();
        if (!toBody(xml)) {
            return "there is no body";
        }
        if (!xml.toChild() || !xml.is(Wire.SERVICES, intent.operation())) {
            return "the operation is another one";
        }
        if (!xml.toChild() || !xml.is(Wire.SERVICES, "ErpConnectionId")
                || Integer.parseInt(xml.text()) != intent.connectionId()) {
            return "the connection is another one";
        }
        if (intent.batch() instanceof Batch.External external && (!xml.toChild()
                || !xml.is(Wire.SERVICES, "ErpActorType")
                || !xml.text().equals(ErpActors.onTheWire(external.keys().actor()).value()))) {
            return "the actor type is another one";
        }
        String list = intent.batch() instanceof Batch.External ? "ExternalKeys" : "InternalKeyIds";
        if (!xml.toChild() || !xml.is(Wire.SERVICES, list) || xml.hasAttributes()) {
            return "the list of ids is missing or in the wrong place";
        }
        String ids = readIds(xml, intent.batch());
        if (ids != null) {
            return ids;
        }
        return nothingFollows(xml, AROUND_THE_IDS, "the list of ids");
    }

    private static @Nullable String nothingFollows(XmlCursor xml, int around, String what) throws XMLStreamException {
        for (int open = around; open > 0; open--) {
            if (xml.toChild()) {
                return "something follows " + what;
            }
        }
        xml.toEnd();
        return null;
    }

    private static boolean toBody(XmlCursor xml) throws XMLStreamException {
        while (xml.toChild()) {
            if (xml.is(Wire.ENVELOPE, "Body")) {
                return true;
            }
            xml.skip();
        }
        return false;
    }

    private static boolean isConfirmed(XmlCursor xml, Batch batch, int at) throws XMLStreamException {
        return switch (batch) {
            case Batch.Keys keys ->
                xml.is(Wire.ARRAYS, "int") && Integer.parseInt(xml.text()) == keys.keys().get(at);
            case Batch.External external -> xml.is(Wire.ARRAYS, "string") && !xml.hasAttributes()
                    && xml.text().equals(external.keys().get(at));
            case Batch.Everything everything -> false;
        };
    }

    private static @Nullable String readIds(XmlCursor xml, Batch batch) throws XMLStreamException {
        int count = 0;
        while (xml.toChild()) {
            if (count >= batch.size() || !isConfirmed(xml, batch, count)) {
                return "id number " + (count + 1) + " is not the confirmed one";
            }
            count++;
        }
        return count == batch.size() ? null : "there are " + count + " ids instead of " + batch.size();
    }
}
