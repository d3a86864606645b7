package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Call;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * First look at an answer: status, type, length. What is no SOAP message goes no further, so that no page of a proxy is
 * ever read into an error text. Keeps hold of the stream, since closing it is what frees a caller who waits for the
 * body.
 */
final class ReplyGate extends AbstractPhaseInterceptor<Message> {
    private final long byteCap;

    ReplyGate(long byteCap) {
        super(Phase.RECEIVE);
        this.byteCap = byteCap;
    }

    @Override
    public void handleMessage(Message message) {
        Exchanged<?> exchanged = Exchanged.of(message);
        exchanged.call.reached(Call.Phase.ANSWERING);
        InputStream body = message.getContent(InputStream.class);
        int status = message.get(Message.RESPONSE_CODE) instanceof Integer code ? code : 0;
        if (status != 200 && status != 500 && status != 400) {
            throw exchanged.endWith(FailureTranslation.httpStatus(status, exchanged.changes()));
        }
        if (body == null) {
            throw exchanged.endWith(FailureTranslation.unreadable(FailureCode.EMPTY, exchanged.changes()));
        }
        String type = String.valueOf(message.get(Message.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.contains("json") || type.startsWith("multipart/")) {
            throw exchanged
                    .endWith(status == 200 ? FailureTranslation.unreadable(FailureCode.NOT_SOAP, exchanged.changes())
                            : FailureTranslation.httpStatus(status, exchanged.changes()));
        }
        exchanged.call.onEnd(() -> closeQuietly(body));
        message.setContent(InputStream.class,
                new Capped(body, byteCap, exchanged.changes() ? exchanged.received : null));
    }

    /**
     * Takes in what is left of an answer that could not be read on, for {@link Received}: up to the cap and the
     * deadline, as any answer.
     */
    @Override
    public void handleFault(Message message) {
        Exchanged<?> exchanged = Exchanged.of(message);
        if (exchanged.changes() && exchanged.failure() == null
                && message.getContent(InputStream.class) instanceof Capped rest) {
            try {
                rest.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // what came is what there is; the answer is unreadable already
            }
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // it is closed to end a wait; that it was broken already changes nothing
        }
    }

    /** Ends with an error after so many bytes. */
    static final class Capped extends FilterInputStream {
        private final Received received;
        private long left;

        /** @param received takes note of what is read; null where nobody wants it */
        Capped(InputStream in, long cap, Received received) {
            super(in);
            left = cap;
            this.received = received;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                note(new byte[]{(byte) b}, 0, 1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            if (count > 0) {
                note(buffer, from, count);
            }
            return count;
        }

        private void note(byte[] buffer, int from, int count) throws TooLong {
            if (received != null) {
                received.add(buffer, from, count);
            }
            left -= count;
            if (left < 0) {
                throw new TooLong();
            }
        }
    }

    static final class TooLong extends IOException {
        TooLong() {
            super("the answer is longer than allowed");
        }
    }
}
