package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a run says to a person: one headline, counts, lines, explanations. Counted once, when it is made. */
public final class RunSummary {
    private final RunRecord run;
    private final ChangeSet changes;
    private final boolean ended;
    private final Optional<int[]> notReported;
    private final Map<ResultKind, Integer> counts = new EnumMap<>(ResultKind.class);
    private final List<ResultLine> lines = new ArrayList<>();

    public RunSummary(RunRecord run) {
        this.run = run;
        changes = run.changes();
        ended = run.outcomes().size() == run.plan().batches().size();
        notReported = run.request().isEverything() || !ended ? Optional.empty() : run.notReported();
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(ResultKind.of(kind), changes.count(kind));
        }
        for (int row = 0; row < changes.size(); row++) {
            lines.add(new ResultLine(ResultKind.of(changes.kind(row)), changes.table(row), changes.recordId(row)));
        }
        addKeys(ResultKind.UNKNOWN, run.keys(KeyState.UNKNOWN));
        addKeys(ResultKind.FAILED, run.keys(KeyState.FAILED));
        addKeys(ResultKind.NOT_SENT, ended ? run.keys(KeyState.NOT_SENT) : IntStream.empty());
        addKeys(ResultKind.NOT_REPORTED, notReported.map(Arrays::stream).orElse(IntStream.empty()));
    }

    private void addKeys(ResultKind kind, IntStream ids) {
        int[] all = ids.toArray();
        counts.put(kind, all.length);
        for (int id : all) {
            lines.add(new ResultLine(kind, "", id));
        }
    }

    public RunRecord run() {
        return run;
    }

    /** Whether every batch has its outcome. */
    public boolean ended() {
        return ended;
    }

    public Outcome outcome() {
        return run.outcome();
    }

    public int count(ResultKind kind) {
        return counts.get(kind);
    }

    /** Empty where the server's record ids are not the ids that were asked for, so that nothing can be said. */
    public Optional<int[]> notReported() {
        return notReported;
    }

    public List<ResultLine> lines() {
        return lines;
    }

    /** The confirmed keys in their order; none for everything. */
    public List<Integer> requestedKeys() {
        return run.request().scope() instanceof Scope.Keys(KeyList keys) ? keys.stream().boxed().toList() : List.of();
    }

    public Map<String, int[]> countsByTable() {
        return changes.countsByTable();
    }

    public List<String> unreadable() {
        return changes.unreadable();
    }

    /** Each explanation once, in the order of the batches. */
    public Set<PluginAnswer> explanations() {
        Set<String> seen = new LinkedHashSet<>();
        Set<PluginAnswer> told = new LinkedHashSet<>();
        for (PluginAnswer answer : run.answers()) {
            boolean says = !answer.user().isBlank() || !answer.technical().isBlank() || !answer.errorCode().isBlank();
            if (says && seen.add(answer.user().raw() + "\0" + answer.technical() + "\0" + answer.errorCode())) {
                told.add(answer);
            }
        }
        return told;
    }

    /** The one thing to know about the records; empty where all is well. */
    public Optional<Effect> effect() {
        if (outcome() == Outcome.CONFIRMED || outcome() == Outcome.WARNING) {
            return Optional.empty();
        }
        boolean changed = !changes.isEmpty() || run.answers().stream().anyMatch(answer -> answer.outcome() != Outcome.FAILED);
        if (outcome() == Outcome.UNKNOWN) {
            return Optional.of(Effect.MAY_HAVE_CHANGED);
        }
        if (changed) {
            return Optional.of(Effect.CHANGED_WITH_PROBLEMS);
        }
        return Optional.of(run.failure().map(Failure::effect)
                .orElse(run.answers().isEmpty() ? Effect.NOTHING_CHANGED : Effect.MAY_HAVE_CHANGED));
    }

    /** One sentence. */
    public Notice headline() {
        return switch (outcome()) {
            case CONFIRMED -> changes.isEmpty() ? Notice.of("result.headline.nothing") : Notice.of("result.headline.confirmed", changes.size());
            case WARNING -> Notice.of("result.headline.warning", changes.size());
            case STOPPED -> Notice.of("result.headline.stopped", changes.size(), count(ResultKind.NOT_SENT));
            case FAILED -> Notice.of("result.headline.failed." + effect().orElse(Effect.MAY_HAVE_CHANGED), changes.size());
            case UNKNOWN -> Notice.of("result.headline.unknown", changes.size(), count(ResultKind.UNKNOWN));
        };
    }
}
