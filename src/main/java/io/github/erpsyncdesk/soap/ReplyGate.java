package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.port.Call;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * First look at an answer: status, type, length. What is no SOAP message goes no further, so that no page of a proxy is ever
 * read into an error text. Keeps hold of the stream, since closing it is what frees a caller who waits for the body.
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
            throw exchanged.endWith(FailureTranslation.unreadable("EMPTY", exchanged.changes()));
        }
        String type = String.valueOf(message.get(Message.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.contains("json") || type.startsWith("multipart/")) {
            throw exchanged.endWith(status == 200 ? FailureTranslation.unreadable("NOT_SOAP", exchanged.changes())
                    : FailureTranslation.httpStatus(status, exchanged.changes()));
        }
        exchanged.call.onEnd(() -> closeQuietly(body));
        message.setContent(InputStream.class, new Capped(body, byteCap));
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
        private long left;

        Capped(InputStream in, long cap) {
            super(in);
            left = cap;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                spend(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            if (count > 0) {
                spend(count);
            }
            return count;
        }

        private void spend(int count) throws TooLong {
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
