package io.github.erpsyncdesk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys that were sent to one server without an answer, and of which no later run from the same source had a good one.
 * Whoever sends such a key again, in whatever way it came into the list, is asked first. Immutable.
 *
 * @param sent one for each run that left such keys, the oldest first; a key from one source is in the newest alone
 */
public record Unsettled(List<Sent> sent) {
    public static final Unsettled NOTHING = new Unsettled(List.of());
    /** The source of what a damaged journal no longer says: it may have been any. */
    public static final int ANY_SOURCE = Integer.MIN_VALUE;

    public Unsettled {
        sent = List.copyOf(sent);
    }

    /**
     * @param run its number in the journal
     * @param source the connection that the values came from; {@link #ANY_SOURCE} where that is not known
     * @param everything whether the run was one of everything
     * @param keys sorted: the ones that are unsettled; of everything, the ones that have been settled since
     * @param external the ERP keys that are unsettled, where ERP keys were sent as such; null for all other runs
     */
    public record Sent(long run, int source, boolean everything, int[] keys, @Nullable ExternalKeys external) {

        public Sent(long run, int source, boolean everything, int[] keys) {
            this(run, source, everything, keys, null);
        }

        public Sent(long run, int source, ExternalKeys external) {
            this(run, source, false, new int[0], external);
        }

        private boolean holds(int id) {
            return everything != Arrays.binarySearch(keys, id) >= 0;
        }

        /** How many keys of the list are unsettled by this. */
        public int in(KeyList list) {
            return (int) list.stream().filter(this::holds).count();
        }

        /** What is left once these, sorted, have been settled. */
        public Sent without(int[] sorted) {
            if (external != null) {
                return this;
            }
            IntStream left = everything ? IntStream.concat(IntStream.of(keys), IntStream.of(sorted)).sorted().distinct()
                    : IntStream.of(keys).filter(id -> Arrays.binarySearch(sorted, id) < 0);
            return new Sent(run, source, everything, left.toArray());
        }

        /** Empty where nothing is left. */
        private Optional<Sent> without(int from, ExternalKeys answered) {
            if (external == null || source != from || external.actor() != answered.actor()) {
                return Optional.of(this);
            }
            Set<String> gone = Set.copyOf(answered.keys());
            List<String> left = external.keys().stream().filter(key -> !gone.contains(key)).toList();
            return left.isEmpty() ? Optional.empty()
                    : Optional.of(new Sent(run, source, new ExternalKeys(external.actor(), left)));
        }

        /** How many of these ERP keys are unsettled by this, as far as equal keys say so. */
        private int in(int from, ExternalKeys asked) {
            if (external == null || source != from || external.actor() != asked.actor()) {
                return everything ? asked.size() : 0;
            }
            Set<String> sentKeys = Set.copyOf(external.keys());
            return (int) asked.keys().stream().filter(sentKeys::contains).count();
        }

        /** In words for whoever resyncs everything from the same source. */
        public Notice noticeForAll() {
            return Notice.of("everything.again", String.valueOf(run));
        }

        public boolean isSettled() {
            return external == null && !everything && keys.length == 0;
        }

        private int size() {
            return external == null ? keys.length : external.size();
        }

    }

    /**
     * Keys of a list that one run left.
     *
     * @param count how many, at least one
     * @param perhaps whether keys of another kind were sent, so that nobody knows if they belong to these records
     */
    public record Among(Sent sent, int count, boolean perhaps) {

        public Notice notice() {
            String key = perhaps ? "review.again.unknownPerhaps"
                    : sent.everything() ? "review.again.unknownOfAll" : "review.again.unknown";
            return Notice.of(key, count, String.valueOf(sent.run()));
        }
    }

    /**
     * One for each run that left some of these keys, or left ERP keys that may belong to the same records. One pass
     * over the keys for each run that left any.
     */
    public List<Among> among(KeyList list) {
        return sent.stream().map(before -> before.external() != null ? new Among(before, before.size(), true)
                : new Among(before, before.in(list), false)).filter(found -> found.count() > 0).toList();
    }

    /** The same for ERP keys of this source; internal keys may belong to the same records. */
    public List<Among> among(int source, ExternalKeys list) {
        return sent.stream().map(before -> {
            int same = before.in(source, list);
            boolean sameKind = before.everything() || before.external() != null && before.source() == source
                    && before.external().actor() == list.actor();
            return sameKind ? new Among(before, same, false) : new Among(before, before.size(), true);
        }).filter(found -> found.count() > 0).toList();
    }

    /** What concerns a request, in words. */
    public List<Notice> noticesFor(Scope scope, SyncSource source) {
        return switch (scope) {
            case Scope.Keys(KeyList keys) -> among(keys).stream().map(Among::notice).toList();
            case Scope.External external ->
                among(source.id(), external.keys()).stream().map(Among::notice).toList();
            case Scope.Everything everything -> noticesForAll(source.id());
        };
    }

    /** One for each run from this source that left something, in words for whoever resyncs everything from it. */
    public List<Notice> noticesForAll(int source) {
        return ofSource(source).map(Sent::noticeForAll).toList();
    }

    /** The runs from this source that left something. */
    public Stream<Sent> ofSource(int source) {
        return sent.stream().filter(before -> before.source() == source || before.source() == ANY_SOURCE);
    }

    /** What is left after one more run on the same server. */
    public Unsettled after(RunRecord run) {
        int source = run.request().source().id();
        if (run.request().isEverything()) {
            return afterEverything(run, source);
        }
        if (run.request().scope() instanceof Scope.External(SyncSource from, ExternalKeys keys)) {
            return afterExternal(run, keys.actor());
        }
        int[] unknown = run.keys(KeyState.UNKNOWN).sorted().toArray();
        if (unknown.length == 0 && sent.isEmpty()) {
            return this;
        }
        int[] answered = IntStream.concat(IntStream.of(unknown), run.confirmedKeys()).sorted().toArray();
        List<Sent> left = new ArrayList<>();
        sent.stream().map(before -> before.source() == source ? before.without(answered) : before)
                .filter(before -> !before.isSettled()).forEach(left::add);
        if (unknown.length > 0) {
            left.add(new Sent(run.id(), source, false, unknown));
        }
        return new Unsettled(List.copyOf(left));
    }

    private Unsettled afterExternal(RunRecord run, ActorType actor) {
        int source = run.request().source().id();
        List<String> unknown = run.externalKeys(KeyState.UNKNOWN).toList();
        List<String> answered = Stream.of(KeyState.UNKNOWN, KeyState.CONFIRMED, KeyState.CONFIRMED_WITH_WARNING)
                .flatMap(run::externalKeys).toList();
        if (answered.isEmpty()) {
            return this;
        }
        ExternalKeys gone = new ExternalKeys(actor, answered);
        List<Sent> left = new ArrayList<>();
        sent.forEach(before -> before.without(source, gone).ifPresent(left::add));
        if (!unknown.isEmpty()) {
            left.add(new Sent(run.id(), source, new ExternalKeys(actor, unknown)));
        }
        return new Unsettled(left);
    }

    /**
     * A good answer settles all that came from the source; none at all unsettles it, and stands for what was unsettled
     * before.
     */
    private Unsettled afterEverything(RunRecord run, int source) {
        boolean isUnknown = run.outcome() == Outcome.UNKNOWN;
        if (!isUnknown && run.outcome().compareTo(Outcome.WARNING) > 0) {
            return this;
        }
        Stream<Sent> others = sent.stream().filter(before -> before.source() != source);
        return new Unsettled(
                (isUnknown ? Stream.concat(others, Stream.of(new Sent(run.id(), source, true, new int[0]))) : others)
                        .toList());
    }
}
