package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerTask;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.BatchTasks;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.soap.Lanes.Lane;
import io.github.erpsyncdesk.soap.batch.SoCredentials;
import jakarta.xml.ws.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Batch.svc, whose calls run beside all others, and the resync that ErpSync.svc hands to it. */
final class BatchAgent implements BatchTasks {
    private static final String AGENT = "Batch";
    private static final String ALL = "GetAllBatchTaskInfosByName";
    private static final String STOP = "StopBatchJob";

    private final ErpSyncAgent erpSync;
    private final Lanes<io.github.erpsyncdesk.soap.batch.Batch> lanes;

    BatchAgent(ErpSyncAgent erpSync, Lanes<io.github.erpsyncdesk.soap.batch.Batch> lanes) {
        this.erpSync = erpSync;
        this.lanes = lanes;
    }

    private interface Asked {
        void ask(io.github.erpsyncdesk.soap.batch.Batch proxy, String token, SoCredentials credentials);
    }

    @Override
    public List<ServerTask> tasks(Session session, Call call) throws CallFailed {
        return call(session, Exchanged.reading(call, redaction(session), ALL + "Response", BatchAgent::tasks),
                (proxy, token, credentials) -> proxy.getAllBatchTaskInfosByName("", token, credentials, new Holder<>(),
                        new Holder<>(), new Holder<>(), new Holder<>()));
    }

    private static List<ServerTask> tasks(ReplyElement reply) throws NotAnAnswer {
        List<ServerTask> found = new ArrayList<>();
        for (ReplyElement item : reply.list("Response", "BatchTaskInfo")) {
            if (!item.isNil()) {
                String progress = item.line("ProgressDescription");
                found.add(new ServerTask(item.number("Id"), item.line("Name"), item.line("Created"),
                        item.line("State"), percent(item), progress.isBlank() ? item.line("Description") : progress,
                        item.text("Response"), item.line("CancellationBehaviour")));
            }
        }
        return found;
    }

    /** It only decorates: what is no number is none. */
    private static int percent(ReplyElement task) {
        try {
            return Math.clamp(task.number("ProgressPercent"), 0, 100);
        } catch (NotAnAnswer e) {
            return 0;
        }
    }

    @Override
    public void resync(Session session, SyncSource source, Batch batch, Call call) throws CallFailed {
        erpSync.change(session, call, new Exchanged.Intent("ForceResyncBatchTask", source.id(), batch), xml -> {
            xml.skip();
            return true;
        }, ResyncCall.asTask(source.id(), batch));
    }

    @Override
    public boolean stop(Session session, int task, Call call) throws CallFailed {
        return call(session,
                Exchanged.changing(call, redaction(session), Exchanged.Change.of(STOP, "Id", String.valueOf(task)),
                        xml -> ReplyElement.read(xml).truth("Response")),
                (proxy, token, credentials) -> proxy.stopBatchJob(task, token, credentials, new Holder<>(),
                        new Holder<>(), new Holder<>(), new Holder<>()));
    }

    private <T> T call(Session session, Exchanged<T> exchanged, Asked asked) throws CallFailed {
        SoCredentials credentials = new SoCredentials();
        credentials.setTicket(session.ticket().reveal());
        Lane<io.github.erpsyncdesk.soap.batch.Batch> lane = lanes.enter();
        try {
            return lane.caller.call(lane.proxy, session.address(), AGENT, exchanged,
                    () -> asked.ask(lane.proxy, session.applicationToken().map(Secret::reveal).orElse(""),
                            credentials));
        } finally {
            lanes.leave(lane);
        }
    }

    private static Redaction redaction(Session session) {
        return new Redaction(Stream.concat(Stream.of(session.ticket()), session.applicationToken().stream()).toList());
    }
}
