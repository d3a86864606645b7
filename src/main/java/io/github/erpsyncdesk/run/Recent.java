package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.PastRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keys that were resynced not long ago on one server, so that nobody repeats it by mistake. Immutable. */
record Recent(List<Done> runs) {
    static final Recent NONE = new Recent(List.of());
    private static final Duration BACK = Duration.ofHours(24);
    private static final int MOST_RUNS = 20;

    /** @param keys sorted: the ones that the server confirmed */
    record Done(long run, int source, Instant at, int[] keys) {

        static Done of(RunRecord run) {
            return new Done(run.id(), run.request().source().id(), run.startedAt(),
                    run.confirmedKeys().sorted().toArray());
        }

        private int in(KeyList list) {
            return (int) list.stream().filter(id -> Arrays.binarySearch(keys, id) >= 0).count();
        }
    }

    /** Blocks. */
    static Recent of(PastRuns pastRuns, ServerIdentity server, Instant now) throws JournalFailed {
        List<Done> found = new ArrayList<>();
        for (RunHead head : pastRuns.runs(MOST_RUNS)) {
            boolean counts = head.ended() && !head.damaged() && !head.everything()
                    && head.startedAt().isAfter(now.minus(BACK));
            if (counts && head.server().sameDatabaseAs(server)) {
                found.add(Done.of(pastRuns.open(head.id())));
            }
        }
        return new Recent(List.copyOf(found));
    }

    Recent after(RunRecord run) {
        List<Done> now = new ArrayList<>(List.of(Done.of(run)));
        now.addAll(runs);
        return new Recent(List.copyOf(now.subList(0, Math.min(MOST_RUNS, now.size()))));
    }

    /** The newest run from this source that resynced some of these keys, in words. */
    Optional<RunNotice> notice(KeyList keys, int source, Instant now) {
        for (Done done : runs) {
            int count = done.source() == source ? done.in(keys) : 0;
            if (count > 0) {
                return Optional.of(new RunNotice(Notice.of("review.again.recent", count,
                        Math.max(0, Duration.between(done.at(), now).toMinutes()), String.valueOf(done.run())),
                        done.run()));
            }
        }
        return Optional.empty();
    }
}
