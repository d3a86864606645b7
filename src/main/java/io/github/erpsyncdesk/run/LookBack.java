package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Unsettled;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.PastRuns;
import java.time.Clock;
import java.util.List;

/**
 * What past runs on a server mean for the next one: keys without an answer, and keys that were resynced not long ago.
 */
final class LookBack {
    private final PastRuns pastRuns;
    private final Background background;
    private final Clock clock;
    private final Runnable onRead;
    private Found found = Found.NOTHING;
    private boolean reading;
    private int readings;

    private record Found(Unsettled unsettled, Recent recent) {
        static final Found NOTHING = new Found(Unsettled.NOTHING, Recent.NONE);
    }

    /** @param onRead called when past runs have been read */
    LookBack(PastRuns pastRuns, Background background, Clock clock, Runnable onRead) {
        this.pastRuns = pastRuns;
        this.background = background;
        this.clock = clock;
        this.onRead = onRead;
    }

    /** A reading that a newer one has overtaken no longer counts: it may lack the last run. */
    void read(ServerIdentity server) {
        int mine = ++readings;
        reading = true;
        // where past runs cannot be read, no run can be written down either, and says so itself
        background.submit(
                () -> new Found(pastRuns.unsettled(server), Recent.of(pastRuns, server, clock.instant())),
                now -> ended(mine, now), e -> ended(mine, Found.NOTHING));
    }

    private void ended(int mine, Found now) {
        if (mine == readings) {
            found = now;
            reading = false;
            onRead.run();
        }
    }

    boolean isReading() {
        return reading;
    }

    /** One more run has ended on the same server. */
    void add(RunRecord run) {
        found = new Found(found.unsettled().after(run),
                run.request().scope() instanceof Scope.Keys ? found.recent().after(run) : found.recent());
    }

    /** @param takenFrom null where the keys were not taken from a run */
    Again again(ResyncPlan plan, RunRecord takenFrom) {
        Again again = Again.of(plan, takenFrom, found.unsettled());
        return plan.request().scope() instanceof Scope.Keys(KeyList keys)
                ? found.recent().notice(keys, plan.request().source().id(), clock.instant()).map(again::with)
                        .orElse(again)
                : again;
    }

    List<RunNotice> beforeEverything(int source) {
        return found.unsettled().ofSource(source)
                .map(sent -> new RunNotice(sent.noticeForAll(), sent.run())).toList();
    }
}
