package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.soap.archive.Archive;
import io.github.erpsyncdesk.soap.archive.SoCredentials;
import io.github.erpsyncdesk.soap.query.ArchiveQuery;
import io.github.erpsyncdesk.soap.query.ArchiveRow;
import jakarta.xml.ws.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Archive.svc: pages of rows. Up to {@link #LANES} calls run beside each other, each on a proxy of its own; more than
 * that wait, and can be stopped while they do.
 */
final class ArchiveAgent {
    static final int LANES = 4;
    private static final String AGENT = "Archive";
    private static final String OPERATION = "GetArchiveListByColumns2";

    private final SoapClients clients;
    private final Supplier<Caller> callers;
    private final List<Lane> lanes = new ArrayList<>();

    ArchiveAgent(SoapClients clients, Supplier<Caller> callers) {
        this.clients = clients;
        this.callers = callers;
    }

    List<ArchiveRow> rows(Session session, ArchiveQuery query, Call call) throws CallFailed {
        Exchanged<List<ArchiveRow>> exchanged = Exchanged.streaming(call, redaction(session), OPERATION + "Response",
                xml -> ArchiveReplyReader.read(xml, query.columns(), query.rows()));
        Lane lane = enter();
        try {
            return lane.caller.call(lane.proxy, session.address(), AGENT, exchanged,
                    () -> send(lane.proxy, session, query));
        } finally {
            leave(lane);
        }
    }

    private static void send(Archive proxy, Session session, ArchiveQuery query) {
        SoCredentials credentials = new SoCredentials();
        credentials.setTicket(session.ticket().reveal());
        proxy.getArchiveListByColumns2(query.provider(), String.join(",", query.columns()),
                query.sort().isBlank() ? "" : query.sort() + " asc", query.restriction().toString(), "", 0,
                query.rows(), session.applicationToken().map(Secret::reveal).orElse(""), credentials,
                new Holder<>(), new Holder<>(), new Holder<>(), new Holder<>());
    }

    private static Redaction redaction(Session session) {
        return new Redaction(Stream.concat(Stream.of(session.ticket()), session.applicationToken().stream()).toList());
    }

    private static final class Lane {
        final Archive proxy;
        final Caller caller;
        int users;

        Lane(Archive proxy, Caller caller) {
            this.proxy = proxy;
            this.caller = caller;
        }
    }

    /** A free lane, a new one, or the one with the shortest queue. */
    private synchronized Lane enter() {
        Lane best = null;
        for (Lane lane : lanes) {
            best = best == null || lane.users < best.users ? lane : best;
        }
        if (best == null || (best.users > 0 && lanes.size() < LANES)) {
            best = new Lane(clients.archive(), callers.get());
            lanes.add(best);
        }
        best.users++;
        return best;
    }

    private synchronized void leave(Lane lane) {
        lane.users--;
    }
}
