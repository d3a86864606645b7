package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Halt;
import io.github.erpsyncdesk.port.LinkedRecords;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.RunCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Looks at a run again by previewing the same resync once more. */
public final class PreviewCheck implements RunCheck {
    /** Records whose links are looked up at once. */
    private static final int CHUNK = 200;
    private static final Duration LINKS_LIMIT = Duration.ofMinutes(1);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    private final NetServer server;
    private final PreviewService previews;
    private final Function<Session, LinkedRecords> lookups;
    private final Clock clock;

    public PreviewCheck(NetServer server, PreviewService previews, Function<Session, LinkedRecords> lookups,
            Clock clock) {
        this.server = server;
        this.previews = previews;
        this.lookups = lookups;
        this.clock = clock;
    }

    @Override
    public Answer look(Session session, RunRecord run, List<Integer> keys, Halt halt, IntConsumer progress)
            throws CallFailed {
        Call first = new Call(session.profile().deadline());
        halt.onStop(first::stop);
        List<ErpConnection> connections = server.connections(session, true, first);
        Looking looking = new Looking(session, run.request(), connections, halt, progress);
        for (int from = 0; from < keys.size() && !halt.isStopped() && looking.records(); from += CHUNK) {
            looking.read(from, keys.subList(from, Math.min(keys.size(), from + CHUNK)));
        }
        int targets = Direction.from(run.request().source(), connections).others();
        return new Answer(new Verifier(run, targets, clock.instant(), session.profile().deadline())
                .read(new Preview(looking.found), keys), targets, List.copyOf(looking.trouble));
    }

    /** One look at a run, as far as it has come. */
    private final class Looking {
        private final Session session;
        private final ResyncRequest request;
        private final List<ErpConnection> connections;
        private final Halt halt;
        private final Reads reads = new Reads(CALL_LIMIT);
        private final IntConsumer progress;
        private final LinkedRecords lookup;
        private final List<RecordPreview> found = new ArrayList<>();
        private final Set<Trouble> trouble = new LinkedHashSet<>();
        private boolean refused;

        Looking(Session session, ResyncRequest request, List<ErpConnection> connections, Halt halt,
                IntConsumer progress) {
            this.session = session;
            this.request = request;
            this.connections = connections;
            this.halt = halt;
            halt.onStop(reads::stop);
            this.progress = progress;
            lookup = lookups.apply(session);
        }

        /** Whether records can be found by their keys, as far as is known. */
        boolean records() {
            return !refused;
        }

        void read(int before, List<Integer> keys) {
            Call call = new Call(LINKS_LIMIT);
            halt.onStop(call::stop);
            LinkedRecords.Answer answer = lookup.read(keys, call);
            if (answer.trouble().isPresent()) {
                refused = true; // a record whose links are not all known would pass for equal
                trouble.add(new Trouble(system(0), answer.trouble().map(Failure::what)));
                return;
            }
            Preview preview = previews.read(session,
                    PreviewRequest.of(request.source(), request.blanks(), connections, answer.records()), reads,
                    done -> progress.accept(before + done));
            found.addAll(preview.records());
            preview.trouble().forEach(unread -> trouble.add(trouble(unread)));
            progress.accept(before + keys.size());
        }

        private Trouble trouble(RecordPreview.Unread unread) {
            return new Trouble(system(unread.connection()), unread.why().map(Failure::what));
        }

        private String system(int id) {
            return id == 0 ? "CRM"
                    : connections.stream().filter(connection -> connection.id() == id).findFirst()
                            .map(ErpConnection::name).orElse("#" + id);
        }
    }
}
