package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of one preview: each within its deadline, ended together from any thread. */
public final class Reads {
    /** After one of these a system is not asked again: the next answer would take as long, or be the same. */
    private static final Set<FailureCode> FOR_ALL = Set.of(FailureCode.DEADLINE, FailureCode.TICKET,
            FailureCode.RIGHTS, FailureCode.NO_SUCH_ACTION, FailureCode.REFUSED, FailureCode.CONNECT_TIMEOUT);

    private final Duration deadline;
    private final Set<Call> open = new HashSet<>();
    private final Map<Integer, Failure> given = new ConcurrentHashMap<>();
    private boolean stopped;

    /** @param deadline of each call */
    public Reads(Duration deadline) {
        this.deadline = deadline;
    }

    /** Ends every call, and begins no other. */
    public synchronized void stop() {
        stopped = true;
        open.forEach(Call::stop);
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    interface Asked<T> {
        T ask(Call call) throws CallFailed;
    }

    /** @param system an ERP connection's id, 0 for CRM */
    <T> T call(int system, Asked<T> asked) throws CallFailed {
        Optional<Failure> before = Optional.ofNullable(given.get(system));
        if (before.isPresent()) {
            throw new CallFailed(before.get());
        }
        Call call = begin();
        try {
            return asked.ask(call);
        } catch (CallFailed e) {
            if (FOR_ALL.contains(e.failure().code())) {
                given.putIfAbsent(system, e.failure());
            }
            throw e;
        } finally {
            ended(call);
        }
    }

    private synchronized Call begin() throws CallFailed {
        if (stopped) {
            throw new CallFailed(new Failure.Withheld(FailureCode.STOPPED_EARLY, List.of(), ""));
        }
        Call call = new Call(deadline);
        open.add(call);
        return call;
    }

    private synchronized void ended(Call call) {
        open.remove(call);
    }
}
