package io.github.erpsyncdesk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keys that were sent to one server without an answer, and of which no later run from the same source had a good one.
 * Whoever sends such a key again, in whatever way it came into the list, is asked first. Immutable.
 *
 * @param sent one for each run that left such keys, the oldest first; a key from one source stands in the newest alone
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
     */
    public record Sent(long run, int source, boolean everything, int[] keys) {

        private boolean holds(int id) {
            return everything != Arrays.binarySearch(keys, id) >= 0;
        }

        /** How many keys of the list are unsettled by this. */
        public int in(KeyList list) {
            return (int) list.stream().filter(this::holds).count();
        }

        private Sent without(int[] sorted) {
            IntStream left = everything ? IntStream.concat(IntStream.of(keys), IntStream.of(sorted)).sorted().distinct()
                    : IntStream.of(keys).filter(id -> Arrays.binarySearch(sorted, id) < 0);
            return new Sent(run, source, everything, left.toArray());
        }

        private boolean isSettled() {
            return !everything && keys.length == 0;
        }

    }

    /**
     * Keys of a list that one run left.
     *
     * @param count how many, at least one
     */
    public record Among(Sent sent, int count) {

        public Notice notice() {
            return Notice.of(sent.everything() ? "review.again.unknownOfAll" : "review.again.unknown", count,
                    String.valueOf(sent.run()));
        }
    }

    /** One for each run that left some of these keys. One pass over the keys for each run that left any. */
    public List<Among> among(KeyList list) {
        return sent.stream().map(before -> new Among(before, before.in(list))).filter(found -> found.count() > 0)
                .toList();
    }

    /** One for each run from this source that left something, in words for whoever resyncs everything from it. */
    public List<Notice> noticesForAll(int source) {
        return sent.stream().filter(before -> before.source() == source || before.source() == ANY_SOURCE)
                .map(before -> Notice.of("everything.again", String.valueOf(before.run()))).toList();
    }

    /** What is left after one more run on the same server. */
    public Unsettled after(RunRecord run) {
        int source = run.request().source().id();
        if (run.request().isEverything()) {
            return afterEverything(run, source);
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
