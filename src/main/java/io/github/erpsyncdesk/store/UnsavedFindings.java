package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.Verifications;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** What was found of runs, for as long as the program runs: for the tour, whose runs are in no journal. */
public final class UnsavedFindings implements Verifications, RunLogs {
    private final Map<Long, Verification> verifications = new ConcurrentHashMap<>();
    private final Map<Long, LogSpan> spans = new ConcurrentHashMap<>();
    private final Map<Long, RunLog> logs = new ConcurrentHashMap<>();

    @Override
    public void keep(Verification verification) {
        verifications.put(verification.run(), verification);
    }

    @Override
    public Optional<Verification> verification(long run) {
        return Optional.ofNullable(verifications.get(run));
    }

    @Override
    public void mark(long run, int last) {
        spans.merge(run, new LogSpan(last, OptionalInt.empty()),
                (before, after) -> new LogSpan(before.before(), OptionalInt.of(last)));
    }

    @Override
    public Optional<LogSpan> span(long run) {
        return Optional.ofNullable(spans.get(run));
    }

    @Override
    public void keep(RunLog log) {
        logs.put(log.run(), log);
    }

    @Override
    public Optional<RunLog> log(long run) {
        return Optional.ofNullable(logs.get(run));
    }
}
