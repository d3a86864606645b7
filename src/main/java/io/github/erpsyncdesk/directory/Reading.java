package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How long a look-up may take in all, however many calls it needs, and a way to end it from any thread. */
public final class Reading {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final Duration limit;
    private final long end;
    private final Set<Call> open = new HashSet<>();
    private boolean stopped;

    public Reading(Duration limit) {
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
    }

    /** Ends every call of this look-up, and begins no other. */
    public synchronized void stop() {
        stopped = true;
        open.forEach(Call::stop);
    }

    interface Asked<T> {
        T ask(Call call) throws CallFailed;
    }

    /** One call within what is left of the time. */
    <T> T call(Asked<T> asked) throws CallFailed {
        Call call = begin();
        try {
            return asked.ask(call);
        } catch (CallFailed e) {
            throw e.failure().code() == FailureCode.DEADLINE
                    ? new CallFailed(new Failure.Lost(FailureCode.DEADLINE, Effect.NOTHING_CHANGED, seconds(), ""))
                    : e;
        } finally {
            ended(call);
        }
    }

    private synchronized Call begin() throws CallFailed {
        if (stopped) {
            throw new CallFailed(new Failure.Withheld(FailureCode.STOPPED_EARLY, List.of(), ""));
        }
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.toMillis() <= 0) {
            throw new CallFailed(new Failure.Withheld(FailureCode.DEADLINE, seconds(), ""));
        }
        Call call = new Call(left.compareTo(LONGEST_CALL) < 0 ? left : LONGEST_CALL);
        open.add(call);
        return call;
    }

    private synchronized void ended(Call call) {
        open.remove(call);
    }

    private List<Object> seconds() {
        return List.of(Math.min(limit.toSeconds(), LONGEST_CALL.toSeconds()));
    }
}
