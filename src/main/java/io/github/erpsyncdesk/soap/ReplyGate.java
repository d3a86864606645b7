package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.port.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Reads the whole answer before CXF would, and leaves CXF an empty one of the same operation, so that the rest of its
 * chain runs as it always does. Keeps hold of the stream, since closing it is what frees a caller who waits for the
 * body.
 */
final class ReplyGate extends AbstractPhaseInterceptor<Message> {
    private final long byteCap;

    ReplyGate(long byteCap) {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
        this.byteCap = byteCap;
    }

    @Override
    public void handleMessage(Message message) {
        Exchanged<?> exchanged = Exchanged.of(message);
        exchanged.call.reached(Call.Phase.ANSWERING);
        int status = message.get(Message.RESPONSE_CODE) instanceof Integer code ? code : 0;
        InputStream body = message.getContent(InputStream.class);
        InputStream stream = body == null ? InputStream.nullInputStream() : body;
        exchanged.call.onEnd(() -> closeQuietly(stream));
        try {
            new Reply(status, String.valueOf(message.get(Message.CONTENT_TYPE)),
                    new LimitedStream(stream, byteCap, exchanged.received)).settle(exchanged);
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
        String empty = "<Envelope xmlns=\"" + Wire.ENVELOPE + "\"><Body><" + exchanged.wrapper() + " xmlns=\""
                + Wire.SERVICES + "\"/></Body></Envelope>";
        message.put(Message.CONTENT_TYPE, "text/xml; charset=utf-8");
        message.put(Message.ENCODING, "UTF-8");
        message.setContent(InputStream.class, new ByteArrayInputStream(empty.getBytes(StandardCharsets.UTF_8)));
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // it is closed to end a wait; that it was broken already changes nothing
        }
    }
}
