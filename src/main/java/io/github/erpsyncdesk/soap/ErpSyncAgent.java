package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import io.github.erpsyncdesk.soap.erpsync.SoCredentials;
import io.github.erpsyncdesk.soap.erpsync.SoExceptionInfo;
import io.github.erpsyncdesk.soap.erpsync.SoExtraInfo;
import io.github.erpsyncdesk.soap.erpsync.SoTimeZone;
import jakarta.xml.ws.Holder;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** ErpSync.svc: connections, the engine, and the resync itself. */
final class ErpSyncAgent {
    private static final String AGENT = "ErpSync";
    /** Longest wait for what only decorates. */
    private static final Duration FOR_NAMES = Duration.ofSeconds(5);

    private final SoapClients clients;
    private final Caller caller;

    ErpSyncAgent(SoapClients clients, Caller caller) {
        this.clients = clients;
        this.caller = caller;
    }

    void warmUp() {
        clients.erpSync();
    }

    List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) throws CallFailed {
        Map<Integer, String> connectors = connectors(session, call);
        return read(session, call, "GetAllConnections", reply -> connections(reply, connectors),
                (proxy, headers) -> proxy.getAllConnections(includeDeleted, headers.token, headers.credentials,
                        headers.zone,
                        headers.exception, headers.extra, headers.succeeded));
    }

    /** Names that only decorate: a server that does not give them, or not soon, is used without. */
    private Map<Integer, String> connectors(Session session, Call call) {
        Call own = new Call(call.deadline().compareTo(FOR_NAMES) < 0 ? call.deadline() : FOR_NAMES);
        call.onEnd(own::stop);
        try {
            return read(session, own, "GetAllConnectors", ErpSyncAgent::connectors,
                    (proxy, headers) -> proxy.getAllConnectors(headers.token, headers.credentials, headers.zone,
                            headers.exception,
                            headers.extra, headers.succeeded));
        } catch (CallFailed e) {
            return Map.of();
        }
    }

    private static Map<Integer, String> connectors(ReplyElement reply) throws NotAnAnswer {
        Map<Integer, String> names = new HashMap<>();
        for (ReplyElement item : reply.list("Response", "ListItem")) {
            if (!item.isNil()) {
                names.put(item.number("Id"), item.line("Name"));
            }
        }
        return names;
    }

    private static List<ErpConnection> connections(ReplyElement reply, Map<Integer, String> connectors)
            throws NotAnAnswer {
        List<ErpConnection> found = new ArrayList<>();
        for (ReplyElement item : reply.list("Response", "ErpConnection")) {
            if (!item.isNil()) {
                int id = item.number("ErpConnectionId");
                if (id <= 0) {
                    throw new NotAnAnswer(FailureCode.BAD_NUMBER);
                }
                found.add(new ErpConnection(id, item.line("DisplayName"), item.text("DisplayDescription"),
                        connector(item, connectors), item.truthOrFalse("Active"),
                        item.truthOrFalse("Deleted"), item.line("MostRecentTimestamp")));
            }
        }
        return found;
    }

    private static String connector(ReplyElement connection, Map<Integer, String> connectors) {
        try {
            return connectors.getOrDefault(connection.number("ErpConnectorId"), "");
        } catch (NotAnAnswer e) {
            return "";
        }
    }

    boolean reaches(Session session, int connectionId, Call call) throws CallFailed {
        return read(session, call, "TestConnectionById", reply -> reply.truth("Response"),
                (proxy, headers) -> proxy.testConnectionById(connectionId, headers.token, headers.credentials,
                        headers.zone,
                        headers.exception, headers.extra, headers.succeeded));
    }

    EngineStatus engineStatus(Session session, Call call) throws CallFailed {
        return read(session, call, "GetEngineStatus", ErpSyncAgent::engine,
                (proxy, headers) -> proxy.getEngineStatus(headers.token, headers.credentials, headers.zone,
                        headers.exception,
                        headers.extra, headers.succeeded));
    }

    static EngineStatus engine(ReplyElement reply) throws NotAnAnswer {
        ReplyElement status = reply.required("Response");
        return new EngineStatus(status.truth("IsRunning"), status.line("StatusMessage"),
                interval(status.text("Interval")));
    }

    private static Optional<Duration> interval(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call)
            throws CallFailed {
        boolean keep = blanks == BlankRule.KEEP;
        String operation = (batch instanceof Batch.External ? "ForceResyncExternal" : "ForceResync")
                + (keep ? "NoBlankValues" : "");
        Exchanged<PluginAnswer> exchanged = Exchanged.changing(call, redaction(session),
                new Exchanged.Intent(operation, source.id(), batch),
                ResyncReplyReader::read);
        ErpSync proxy = clients.erpSync();
        Headers headers = new Headers(session);
        return orReread(exchanged, () -> caller.call(proxy, session.address(), AGENT, exchanged,
                () -> ResyncCall.of(source.id(), keep, batch).accept(proxy, headers)));
    }

    private interface Asked {
        PluginAnswer ask() throws CallFailed;
    }

    /**
     * An answer that XML forbids is read once more for its records. The call stays a failed one, and nothing is asked
     * again.
     */
    private static PluginAnswer orReread(Exchanged<PluginAnswer> exchanged, Asked asked) throws CallFailed {
        try {
            return asked.ask();
        } catch (CallFailed e) {
            Optional<ChangeSet> records = e.failure().code() != FailureCode.BAD_XML ? Optional.empty()
                    : exchanged.received.bytes().flatMap(bytes -> TolerantReader.read(bytes, exchanged))
                            .map(PluginAnswer::changes);
            if (records.isEmpty()) {
                throw e;
            }
            throw new CallFailed(
                    new Failure.Unreadable(FailureCode.DAMAGED, e.failure().effect(), List.of(records.get().size()),
                            e.failure().details()),
                    records.get());
        }
    }

    private static Redaction redaction(Session session) {
        return new Redaction(Stream.concat(Stream.of(session.ticket()), session.applicationToken().stream()).toList());
    }

    /** A call that changes something and answers other than a resync does. */
    <T> T change(Session session, Call call, Exchanged.Meant change, Exchanged.Reader<T> reader,
            BiConsumer<ErpSync, Headers> send) throws CallFailed {
        ErpSync proxy = clients.erpSync();
        return caller.call(proxy, session.address(), AGENT,
                Exchanged.changing(call, redaction(session), change, reader),
                () -> send.accept(proxy, new Headers(session)));
    }

    /** A call that changes nothing. */
    <T> T read(Session session, Call call, String operation, Exchanged.Picker<T> picker,
            BiConsumer<ErpSync, Headers> send)
            throws CallFailed {
        ErpSync proxy = clients.erpSync();
        return caller.call(proxy, session.address(), AGENT,
                Exchanged.reading(call, redaction(session), operation + "Response", picker),
                () -> send.accept(proxy, new Headers(session)));
    }

    /** Header parts of one call. The reply's are read by {@link ReplyHeaderCheck}; CXF needs a place to put them. */
    static final class Headers {
        final String token;
        final SoCredentials credentials = new SoCredentials();
        final Holder<SoTimeZone> zone = new Holder<>();
        final Holder<SoExceptionInfo> exception = new Holder<>();
        final Holder<SoExtraInfo> extra = new Holder<>();
        final Holder<Boolean> succeeded = new Holder<>();

        Headers(Session session) {
            token = session.applicationToken().map(Secret::reveal).orElse("");
            credentials.setTicket(session.ticket().reveal());
        }
    }
}
