package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.soap.Lanes.Lane;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import io.github.erpsyncdesk.soap.erpsync.SoCredentials;
import java.util.stream.Stream;

/** Calls of ErpSync.svc that change nothing and run beside all others, a resync included. */
final class ErpSyncReaders {
    private static final String AGENT = "ErpSync";

    private final Lanes<ErpSync> lanes;

    ErpSyncReaders(Lanes<ErpSync> lanes) {
        this.lanes = lanes;
    }

    interface Asked {
        void ask(ErpSync proxy, String token, SoCredentials credentials);
    }

    <T> T read(Session session, Call call, String operation, Exchanged.Picker<T> picker, Asked asked)
            throws CallFailed {
        SoCredentials credentials = new SoCredentials();
        credentials.setTicket(session.ticket().reveal());
        Redaction redaction = new Redaction(
                Stream.concat(Stream.of(session.ticket()), session.applicationToken().stream()).toList());
        Lane<ErpSync> lane = lanes.enter();
        try {
            return lane.caller.call(lane.proxy, session.address(), AGENT,
                    Exchanged.reading(call, redaction, operation + "Response", picker),
                    () -> asked.ask(lane.proxy, session.applicationToken().map(Secret::reveal).orElse(""),
                            credentials));
        } finally {
            lanes.leave(lane);
        }
    }
}
