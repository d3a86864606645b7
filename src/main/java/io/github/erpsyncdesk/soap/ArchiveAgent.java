package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.soap.Lanes.Lane;
import io.github.erpsyncdesk.soap.archive.Archive;
import io.github.erpsyncdesk.soap.archive.SoCredentials;
import io.github.erpsyncdesk.soap.query.ArchiveQuery;
import io.github.erpsyncdesk.soap.query.ArchiveRow;
import jakarta.xml.ws.Holder;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Archive.svc: pages of rows. Calls run beside each other. */
final class ArchiveAgent {
    private static final String AGENT = "Archive";
    private static final String OPERATION = "GetArchiveListByColumns2";

    private final Lanes<Archive> lanes;

    ArchiveAgent(SoapClients clients, Supplier<Caller> callers) {
        lanes = new Lanes<>(clients::archive, callers);
    }

    List<ArchiveRow> rows(Session session, ArchiveQuery query, Call call) throws CallFailed {
        Exchanged<List<ArchiveRow>> exchanged = Exchanged.streaming(call, redaction(session), OPERATION + "Response",
                xml -> ArchiveReplyReader.read(xml, query.columns(), query.rows()));
        Lane<Archive> lane = lanes.enter();
        try {
            return lane.caller.call(lane.proxy, session.address(), AGENT, exchanged,
                    () -> send(lane.proxy, session, query));
        } finally {
            lanes.leave(lane);
        }
    }

    private static void send(Archive proxy, Session session, ArchiveQuery query) {
        SoCredentials credentials = new SoCredentials();
        credentials.setTicket(session.ticket().reveal());
        proxy.getArchiveListByColumns2(query.provider(), String.join(",", query.columns()),
                sort(query.sort()), query.restriction().toString(), "", 0,
                query.rows(), session.applicationToken().map(Secret::reveal).orElse(""), credentials,
                new Holder<>(), new Holder<>(), new Holder<>(), new Holder<>());
    }

    private static String sort(String column) {
        return column.isBlank() || column.endsWith(" desc") ? column : column + " asc";
    }

    private static Redaction redaction(Session session) {
        return new Redaction(Stream.concat(Stream.of(session.ticket()), session.applicationToken().stream()).toList());
    }
}
