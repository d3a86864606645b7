package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keys that were sent to one server without an answer, and of which no later run from the same source had a good one. Whoever
 * sends such a key again, in whatever way it came into the list, is asked first. Immutable.
 *
 * @param sent one for each run that left such keys, the oldest first; a key stands in the newest alone
 */
public record Unsettled(List<Sent> sent) {
    static final Unsettled NOTHING = new Unsettled(List.of());
    /** How many runs are looked back on. */
    private static final int LOOK_BACK = 1_000;

    /**
     * @param run    its number in the journal
     * @param source the connection that the values came from
     * @param keys   sorted
     */
    public record Sent(long run, int source, int[] keys) {

        /** How many keys of the list are among these. */
        int in(KeyList list) {
            return (int) list.stream().filter(id -> Arrays.binarySearch(keys, id) >= 0).count();
        }

        private Sent without(int[] sorted) {
            return new Sent(run, source, IntStream.of(keys).filter(id -> Arrays.binarySearch(sorted, id) < 0).toArray());
        }
    }

    /** What the past runs on this server left. Blocks. */
    public static Unsettled of(PastRuns pastRuns, ServerIdentity server) throws JournalFailed {
        Unsettled left = NOTHING;
        for (RunHead head : pastRuns.runs(LOOK_BACK).reversed()) {
            boolean matters = head.outcome() == Outcome.UNKNOWN || !left.sent.isEmpty();
            if (matters && head.ended() && head.server().sameServerAs(server)) {
                left = left.after(pastRuns.open(head.id()));
            }
        }
        return left;
    }

    /** One for each run that left some of these keys, in words. */
    public List<Notice> notices(KeyList list) {
        return sent.stream().filter(before -> before.in(list) > 0)
                .map(before -> Notice.of("review.again.unknown", before.in(list), String.valueOf(before.run()))).toList();
    }

    /** How many of these keys are unsettled. */
    int in(KeyList list) {
        return sent.stream().mapToInt(before -> before.in(list)).sum();
    }

    /** What is left after one more run on the same server. */
    Unsettled after(RunRecord run) {
        int source = run.request().source().id();
        if (run.request().scope() instanceof Scope.Everything && run.outcome().compareTo(Outcome.WARNING) <= 0) {
            return new Unsettled(sent.stream().filter(before -> before.source() != source).toList());
        }
        int[] unknown = run.keys(KeyState.UNKNOWN).sorted().toArray();
        if (unknown.length == 0 && sent.isEmpty()) {
            return this;
        }
        int[] answered = IntStream.concat(IntStream.of(unknown), run.keys(KeyState.CONFIRMED)).sorted().toArray();
        List<Sent> left = new ArrayList<>();
        sent.stream().map(before -> before.source() == source ? before.without(answered) : before).filter(before -> before.keys().length > 0).forEach(left::add);
        if (unknown.length > 0) {
            left.add(new Sent(run.id(), source, unknown));
        }
        return new Unsettled(List.copyOf(left));
    }
}
