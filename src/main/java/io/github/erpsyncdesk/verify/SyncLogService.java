package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Halt;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.LogMarks;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.SyncLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notes how far the sync log is around a run, and reads later what the log says of that run. Blocks. */
public final class SyncLogService implements LogMarks {
    /** A run is not kept waiting longer for a mark. */
    private static final Duration MARK_LIMIT = Duration.ofSeconds(3);
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(60);
    /** Other writers may have filled the log since: of what came after the run, no more is read. */
    private static final int MOST_AFTERWARDS = 200_000;

    private final SyncLog log;
    private final RunLogs kept;

    public SyncLogService(SyncLog log, RunLogs kept) {
        this.log = log;
        this.kept = kept;
    }

    public RunLogs kept() {
        return kept;
    }

    @Override
    public boolean note(long run, Session session) {
        try {
            kept.mark(run, log.last(session, new Call(MARK_LIMIT)));
            return true;
        } catch (CallFailed | JournalFailed e) {
            return false; // the run's own words and outcome do not depend on it
        }
    }

    /**
     * Reads and keeps, unless it is stopped before.
     *
     * @return empty where it was not noted how far the log was before the run
     */
    public Optional<RunLog> readAndKeep(Session session, RunRecord run, Instant at, Halt halt)
            throws CallFailed, JournalFailed {
        Optional<LogSpan> span = kept.span(run.id());
        if (span.isEmpty()) {
            return Optional.empty();
        }
        RunLog found = read(session, run, span.get(), at, halt);
        if (!halt.isStopped()) {
            kept.keep(found);
        }
        return Optional.of(found);
    }

    /** Entries of other records are among them where they are of the same time; they are never certain. */
    public RunLog read(Session session, RunRecord run, LogSpan span, Instant at, Halt halt)
            throws CallFailed {
        Set<Integer> sent = sent(run);
        List<LogEntry> found = new ArrayList<>();
        int end = span.after().orElse(Integer.MAX_VALUE);
        int afterwards = 0;
        List<LogEntry> page = log.after(session, span.before(), call(halt));
        while (!page.isEmpty() && afterwards < MOST_AFTERWARDS && !halt.isStopped()) {
            afterwards += span.after().isEmpty() || page.getFirst().id() > end ? page.size() : 0;
            page.stream().filter(entry -> entry.id() <= end || sent.contains(entry.key())).forEach(found::add);
            page = log.after(session, page.getLast().id(), call(halt));
        }
        return new RunLog(run.id(), at, LogOwners.of(run, sent, end).decide(found));
    }

    private static Call call(Halt halt) {
        Call call = new Call(PAGE_LIMIT);
        halt.onStop(call::stop);
        return call;
    }

    /** ERP keys that were sent as such are found by the records that were known of them. */
    private static Set<Integer> sent(RunRecord run) {
        IntStream listed = Stream.of(KeyState.values()).filter(state -> state != KeyState.NOT_SENT)
                .flatMapToInt(run::keys);
        IntStream known = run.request().scope() instanceof Scope.External
                ? run.records().all().stream().mapToInt(KnownRecord::key)
                : IntStream.empty();
        return IntStream.concat(listed, known).boxed().collect(Collectors.toSet());
    }
}
