package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Call;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.util.List;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Keeps the finished envelope back, reads it as a server would, and hands it to the network only where it says exactly
 * what was confirmed. The connection opens after that, so a refusal here means that nothing was sent.
 */
final class WireGuard extends AbstractPhaseInterceptor<Message> {

    WireGuard() {
        super(Phase.PRE_STREAM);
        addBefore(StaxOutInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        message.setContent(OutputStream.class, new HeldBack(message, message.getContent(OutputStream.class)));
    }

    /** CXF closes the stream once the envelope is complete; only then is anything handed on. */
    private static final class HeldBack extends ByteArrayOutputStream {
        private final Message message;
        private final OutputStream network;
        private boolean closed;

        HeldBack(Message message, OutputStream network) {
            super(4096);
            this.message = message;
            this.network = network;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            if (message.getContent(Exception.class) != null) {
                return;
            }
            Exchanged<?> exchanged = Exchanged.of(message);
            check(exchanged);
            exchanged.prepareTransport();
            exchanged.call.reached(Call.Phase.HANDED_OVER);
            message.put(HttpClient.class, exchanged.connect(message.get(HttpClient.class)));
            writeTo(network);
            network.close();
        }

        private void check(Exchanged<?> exchanged) {
            ByteArrayInputStream envelope = new ByteArrayInputStream(buf, 0, count);
            (exchanged.intent == null ? EnvelopeCheck.unreadable(envelope)
                    : exchanged.intent.difference(envelope)).ifPresent(difference -> {
                        throw exchanged.endWith(new Failure.Withheld(FailureCode.GUARD, List.of(), difference));
                    });
            if (exchanged.call.ended() != Call.Ended.NOT) {
                throw exchanged.endWith(new Failure.Withheld(FailureCode.STOPPED_EARLY, List.of(), ""));
            }
        }
    }
}
