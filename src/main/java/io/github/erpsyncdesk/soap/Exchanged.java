package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.port.Call;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the interceptors of one call share. Travels in the request context, since a proxy's own state would outlive the
 * call.
 */
final class Exchanged<T> {
    static final String KEY = Exchanged.class.getName();

    /** What a call that changes something must look like on the wire. */
    sealed interface Meant {
        String operation();

        /** What the finished envelope says otherwise; empty where it says exactly this. */
        Optional<String> difference(InputStream envelope);
    }

    /** A resync. */
    record Intent(String operation, int connectionId, Batch batch) implements Meant {
        @Override
        public Optional<String> difference(InputStream envelope) {
            return EnvelopeCheck.difference(envelope, this);
        }
    }

    /** Any other change, with its parameters in order. */
    record Change(String operation, List<Parameter> parameters) implements Meant {
        static Change of(String operation, String parameter, String value) {
            return new Change(operation, List.of(new Parameter(parameter, value)));
        }

        @Override
        public Optional<String> difference(InputStream envelope) {
            return EnvelopeCheck.difference(envelope, this);
        }
    }

    record Parameter(String name, String value) {}

    /** Reads the body's element at the cursor, and ends behind it. */
    interface Reader<T> {
        T read(XmlCursor xml) throws XMLStreamException;
    }

    /** Picks an answer's parts from its tree. */
    interface Picker<T> {
        T pick(ReplyElement reply) throws NotAnAnswer;
    }

    final Call call;
    final Redaction redaction;
    final @Nullable Meant intent;
    final Received received = new Received();
    final HandOver handOver = new HandOver();
    private final String wrapper;
    private final Reader<T> reader;
    private @Nullable Failure failure;
    private @Nullable T answer;
    private @Nullable OneConnection connection;
    private @Nullable Transport transport;
    private String host = "";

    private Exchanged(Call call, Redaction redaction, @Nullable Meant intent, String wrapper, Reader<T> reader) {
        this.call = call;
        this.redaction = redaction;
        this.intent = intent;
        this.wrapper = wrapper;
        this.reader = reader;
    }

    /** A call that changes nothing. */
    static <T> Exchanged<T> reading(Call call, Redaction redaction, String wrapper, Picker<T> picker) {
        return new Exchanged<>(call, redaction, null, wrapper, xml -> picker.pick(ReplyElement.read(xml)));
    }

    /** A call that changes nothing and may answer with much: read as a stream. */
    static <T> Exchanged<T> streaming(Call call, Redaction redaction, String wrapper, Reader<T> reader) {
        return new Exchanged<>(call, redaction, null, wrapper, reader);
    }

    /** A call that changes something. */
    static <T> Exchanged<T> changing(Call call, Redaction redaction, Meant intent, Reader<T> reader) {
        return new Exchanged<>(call, redaction, intent, intent.operation() + "Response", reader);
    }

    static Exchanged<?> of(Message message) {
        Message out = message.getExchange().getOutMessage();
        return (Exchanged<?>) Objects.requireNonNull((out == null ? message : out).get(KEY));
    }

    /** Whether the request can have changed anything. */
    boolean changes() {
        return intent != null;
    }

    /** Sends this call, and nothing else, over a connection made as {@code like} makes them. */
    HttpClient connect(HttpClient like) {
        OneConnection made = new OneConnection(like, handOver, transport());
        connection = made;
        return made;
    }

    /** The call is over: its connection goes, and nothing of it leaves any more. */
    void close() {
        handOver.shut();
        if (connection != null) {
            connection.close();
        }
        if (transport != null) {
            transport.close();
        }
    }

    /** Host and port of the server, as a person would name them. */
    String host() {
        return host;
    }

    void goesTo(String authority, Transport by) {
        host = authority;
        transport = by;
    }

    /** Makes what must be ready before anything is handed over. */
    void prepareTransport() {
        transport().prepare().ifPresent(why -> {
            throw endWith(why);
        });
    }

    Transport transport() {
        return Objects.requireNonNull(transport, "a call goes somewhere before it is sent");
    }

    /** The name of the body's element. */
    String wrapper() {
        return wrapper;
    }

    T read(XmlCursor xml) throws XMLStreamException {
        return reader.read(xml);
    }

    void answered(T result) {
        answer = result;
    }

    @Nullable
    T answer() {
        return answer;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    /** Ends the call with this failure; the exception is only the way out of CXF's chain. */
    Fault endWith(Failure reason) {
        failure = reason;
        return new Fault(new IllegalStateException(reason.code().stored()));
    }
}
