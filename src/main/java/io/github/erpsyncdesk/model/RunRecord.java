package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run, finished or on its way: what was confirmed, and what became of every batch so far.
 *
 * @param id the journal's number; 0 where it is in none
 * @param outcomes one per batch of the plan that ended, in order
 * @param took measured by a clock that does not jump
 * @param trouble why the journal does not hold all of it; empty where it does
 * @param records what was known of the keys' records
 */
public record RunRecord(long id, ResyncPlan plan, List<BatchOutcome> outcomes, Instant startedAt, Duration took,
        Optional<Notice> trouble, KnownRecords records) {

    public RunRecord {
        outcomes = List.copyOf(outcomes);
    }

    /** A run of whose records nothing is known. */
    public RunRecord(long id, ResyncPlan plan, List<BatchOutcome> outcomes, Instant startedAt, Duration took,
            Optional<Notice> trouble) {
        this(id, plan, outcomes, startedAt, took, trouble, KnownRecords.NONE);
    }

    /** A run that is in no journal. */
    public RunRecord(ResyncPlan plan, List<BatchOutcome> outcomes, Instant startedAt, Duration took) {
        this(0, plan, outcomes, startedAt, took, Optional.empty());
    }

    public ResyncRequest request() {
        return plan.request();
    }

    /** The worst of its batches; a batch that has not ended counts as not sent. */
    public Outcome outcome() {
        Outcome worst = outcomes.size() < plan.batches().size() ? Outcome.STOPPED : Outcome.CONFIRMED;
        for (BatchOutcome outcome : outcomes) {
            worst = worst.worse(outcome.outcome());
        }
        return worst;
    }

    public List<PluginAnswer> answers() {
        return outcomes.stream().filter(BatchOutcome.Answered.class::isInstance)
                .map(outcome -> ((BatchOutcome.Answered) outcome).answer()).toList();
    }

    /** The failure that ended the run, where one did. */
    public Optional<Failure> failure() {
        return outcomes.stream().filter(BatchOutcome.Failed.class::isInstance)
                .map(outcome -> ((BatchOutcome.Failed) outcome).failure()).findFirst();
    }

    /** What the failure that ended the run says of its own batch and, where earlier ones changed records, of those. */
    public Optional<Notice> failureHeading() {
        for (BatchOutcome outcome : outcomes) {
            if (outcome instanceof BatchOutcome.Failed failed) {
                int number = outcome.batch().number();
                boolean alone = answers().isEmpty() || failed.failure().effect() != Effect.NOTHING_CHANGED;
                return Optional.of(alone ? Notice.of("effect." + failed.failure().effect())
                        : Notice.of("result.failure.batch", number, number - 1, changes().size()));
            }
        }
        return Optional.empty();
    }

    public ChangeSet changes() {
        List<ChangeSet> sets = outcomes.stream().map(BatchOutcome::changes).filter(set -> !set.isEmpty()).toList();
        return sets.size() == 1 ? sets.getFirst() : ChangeSet.merged(sets);
    }

    /** The keys in that state, in the order they were confirmed. */
    public IntStream keys(KeyState state) {
        IntStream ended = outcomes.stream().filter(outcome -> outcome.keyState() == state)
                .map(BatchOutcome::batch).flatMapToInt(RunRecord::keysOf);
        IntStream open = state == KeyState.NOT_SENT
                ? plan.batches().stream().skip(outcomes.size()).flatMapToInt(RunRecord::keysOf)
                : IntStream.empty();
        return IntStream.concat(ended, open);
    }

    /** The ERP keys in that state, where ERP keys were confirmed as such. */
    public Stream<String> externalKeys(KeyState state) {
        List<Batch> batches = plan.batches();
        return IntStream.range(0, batches.size()).filter(at -> keyState(at) == state).mapToObj(batches::get)
                .flatMap(batch -> batch instanceof Batch.External external ? external.keys().keys().stream()
                        : Stream.empty());
    }

    /** What became of the keys of the batch at this place of the plan. */
    public KeyState keyState(int batch) {
        return batch < outcomes.size() ? outcomes.get(batch).keyState() : KeyState.NOT_SENT;
    }

    /** How many keys of any kind are in that state. */
    public int count(KeyState state) {
        return (int) (keys(state).count() + externalKeys(state).count());
    }

    /** What is known of the records of ERP keys that were sent as such, by ERP key. */
    public Map<String, KnownRecord> byExternalKey() {
        Map<String, KnownRecord> found = new HashMap<>();
        if (request().scope() instanceof Scope.External(SyncSource source, ExternalKeys keys)) {
            records.all().forEach(record -> record.links().stream()
                    .filter(link -> link.connection() == source.id() && link.actor() == keys.actor())
                    .forEach(link -> found.put(link.erpKey(), record)));
        }
        return found;
    }

    /** Keys that the server confirmed, with a warning or without. */
    public IntStream confirmedKeys() {
        return IntStream.concat(keys(KeyState.CONFIRMED), keys(KeyState.CONFIRMED_WITH_WARNING));
    }

    public RunRecord with(KnownRecords known) {
        return new RunRecord(id, plan, outcomes, startedAt, took, trouble, known);
    }

    /**
     * Confirmed keys whose record is known and was not reported as changed: equal already, most likely. Empty where no
     * key's record is known, since equal numbers of keys and records mean nothing.
     */
    public Optional<int[]> notReported() {
        if (plan.onServer()) {
            return Optional.empty(); // a task reports no record at all
        }
        int[] known = keys(KeyState.CONFIRMED).filter(key -> records.of(key).isPresent()).toArray();
        if (known.length == 0) {
            return Optional.empty();
        }
        Set<RecordRef> changed = records.changedIn(changes());
        return Optional.of(IntStream.of(known)
                .filter(key -> !changed.contains(records.of(key).orElseThrow().record())).toArray());
    }

    private static IntStream keysOf(Batch batch) {
        return batch instanceof Batch.Keys keys ? keys.keys().stream() : IntStream.empty();
    }
}
