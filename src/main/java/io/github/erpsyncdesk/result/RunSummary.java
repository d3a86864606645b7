package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.model.BatchOutcome;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
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
    private static final int FEW_KEYS = 20;
    /** Keys of which something must be said. */
    private static final Map<KeyState, ResultKind> KEY_KINDS = new EnumMap<>(Map.of(KeyState.UNKNOWN,
            ResultKind.UNKNOWN, KeyState.FAILED, ResultKind.FAILED, KeyState.NOT_SENT, ResultKind.NOT_SENT,
            KeyState.CONFIRMED_WITH_WARNING, ResultKind.CONFIRMED_WITH_WARNING));

    private final RunRecord run;
    private final ChangeSet changes;
    private final boolean ended;
    private final Optional<int[]> notReported;
    private final Map<ResultKind, Integer> counts = new EnumMap<>(ResultKind.class);
    private final Map<String, int[]> countsByTable;
    private final ResultLines lines;

    public RunSummary(RunRecord run) {
        this.run = run;
        changes = run.changes();
        ended = run.outcomes().size() == run.plan().batches().size();
        notReported = run.request().isEverything() || !ended ? Optional.empty() : run.notReported();
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(ResultKind.of(kind), changes.count(kind));
        }
        countsByTable = changes.countsByTable();
        ResultLines.Builder all = new ResultLines.Builder();
        all.name(run.records());
        for (BatchOutcome outcome : run.outcomes()) {
            all.add(outcome.changes(), outcome.batch().number());
        }
        addKeys(all, ResultKind.UNKNOWN, run.keys(KeyState.UNKNOWN));
        addKeys(all, ResultKind.FAILED, run.keys(KeyState.FAILED));
        addKeys(all, ResultKind.NOT_SENT, ended ? run.keys(KeyState.NOT_SENT) : IntStream.empty());
        addKeys(all, ResultKind.CONFIRMED_WITH_WARNING, run.keys(KeyState.CONFIRMED_WITH_WARNING));
        addKeys(all, ResultKind.NOT_REPORTED, notReported.map(Arrays::stream).orElse(IntStream.empty()));
        Map<String, KnownRecord> byExternalKey = run.byExternalKey();
        KEY_KINDS.forEach((state, kind) -> {
            if (ended || state != KeyState.NOT_SENT) {
                List<String> keys = run.externalKeys(state).toList();
                counts.merge(kind, keys.size(), Integer::sum);
                all.addExternal(kind, keys, byExternalKey);
            }
        });
        lines = all.build();
    }

    private void addKeys(ResultLines.Builder all, ResultKind kind, IntStream ids) {
        int[] keys = ids.toArray();
        counts.put(kind, keys.length);
        all.addKeys(kind, keys);
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
        return counts.getOrDefault(kind, 0);
    }

    /** Empty where no key's record is known, so that nothing can be said. */
    public Optional<int[]> notReported() {
        return notReported;
    }

    public ResultLines lines() {
        return lines;
    }

    /** The confirmed keys in their order; none for everything. */
    int[] requestedKeys() {
        return run.request().scope() instanceof Scope.Keys(KeyList keys) ? keys.stream().toArray() : new int[0];
    }

    public Map<String, int[]> countsByTable() {
        return countsByTable;
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
        boolean changed = !changes.isEmpty()
                || run.answers().stream().anyMatch(answer -> answer.outcome() != Outcome.FAILED);
        if (outcome() == Outcome.UNKNOWN) {
            return Optional.of(Effect.MAY_HAVE_CHANGED);
        }
        if (changed) {
            return Optional.of(Effect.CHANGED_WITH_PROBLEMS);
        }
        return Optional.of(run.failure().map(Failure::effect)
                .orElse(run.answers().isEmpty() ? Effect.NOTHING_CHANGED : Effect.MAY_HAVE_CHANGED));
    }

    /** More than half of a longer list without a reported change may be a list of other numbers. */
    private boolean isMostlyUnreported() {
        int keys = run.request().keyCount();
        return !changes.isEmpty() && keys >= FEW_KEYS && count(ResultKind.NOT_REPORTED) > keys / 2;
    }

    /** One sentence. */
    public Notice headline() {
        if (run.plan().onServer() && !run.answers().isEmpty()) {
            return Notice.of("result.headline.task." + outcome());
        }
        return switch (outcome()) {
            case CONFIRMED -> isMostlyUnreported()
                    ? Notice.of("result.headline.unreported", changes.size(), count(ResultKind.NOT_REPORTED))
                    : changes.isEmpty() ? Notice.of("result.headline.nothing")
                            : Notice.of("result.headline.confirmed", changes.size());
            case WARNING -> Notice.of("result.headline.warning", changes.size());
            case STOPPED -> Notice.of("result.headline.stopped", changes.size(), count(ResultKind.NOT_SENT));
            case FAILED ->
                Notice.of("result.headline.failed." + effect().orElse(Effect.MAY_HAVE_CHANGED), changes.size());
            case UNKNOWN -> Notice.of("result.headline.unknown", changes.size(), count(ResultKind.UNKNOWN));
        };
    }
}
