package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a run has come to out of what the same resync would still change now: nothing means that all is equal.
 * Compared is what the run could write: from its source, by its blank rule, to the targets that take part.
 */
public final class Verifier {
    private final RunRecord run;
    private final int targets;
    private final Instant now;
    private final boolean maybeAtWork;
    private final Set<Integer> unknown;

    /**
     * @param targets how many connections but the source take part now
     * @param patience how long after the run's end a call without an answer may still be at work on the server
     */
    public Verifier(RunRecord run, int targets, Instant now, Duration patience) {
        this.run = run;
        this.targets = targets;
        this.now = now;
        maybeAtWork = now.isBefore(run.startedAt().plus(run.took()).plus(patience));
        unknown = run.keys(KeyState.UNKNOWN).boxed().collect(Collectors.toSet());
    }

    /** @param preview of exactly this run's keys, source and blank rule */
    public Verification read(Preview preview, List<Integer> keys) {
        Map<Integer, RecordPreview> found = new HashMap<>();
        preview.records().forEach(record -> found.put(record.record().key(), record));
        return new Verification(run.id(), now, keys.stream().map(key -> key(key, found.get(key))).toList());
    }

    private Verification.Key key(int key, @Nullable RecordPreview record) {
        if (record == null) {
            return new Verification.Key(key, Result.UNREADABLE, List.of(), now);
        }
        List<String> fields = record.changes().stream().map(FieldChange::field).distinct().toList();
        if (!fields.isEmpty()) {
            return new Verification.Key(key,
                    maybeAtWork && unknown.contains(key) ? Result.NOT_YET : Result.DIFFERENT, fields, now);
        }
        boolean all = record.isRead() && targets >= run.request().direction().others();
        return new Verification.Key(key, all ? Result.EQUAL : Result.UNREADABLE, List.of(), now);
    }
}
