package io.github.erpsyncdesk.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Proxies for calls beside each other: up to {@link #MOST}, each with a caller of its own; more calls than that wait,
 * and can be stopped while they do.
 */
final class Lanes<P> {
    static final int MOST = 4;

    private final Supplier<P> proxies;
    private final Supplier<Caller> callers;
    private final List<Lane<P>> lanes = new ArrayList<>();

    Lanes(Supplier<P> proxies, Supplier<Caller> callers) {
        this.proxies = proxies;
        this.callers = callers;
    }

    static final class Lane<P> {
        final P proxy;
        final Caller caller;
        private int users;

        Lane(P proxy, Caller caller) {
            this.proxy = proxy;
            this.caller = caller;
        }
    }

    /** A free lane, a new one, or the one with the shortest queue. */
    synchronized Lane<P> enter() {
        Lane<P> best = null;
        for (Lane<P> lane : lanes) {
            best = best == null || lane.users < best.users ? lane : best;
        }
        if (best == null || (best.users > 0 && lanes.size() < MOST)) {
            best = new Lane<>(proxies.get(), callers.get());
            lanes.add(best);
        }
        best.users++;
        return best;
    }

    synchronized void leave(Lane<P> lane) {
        lane.users--;
    }
}
