package io.github.erpsyncdesk.simulator;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How field values are given; can be changed while the server runs. */
public final class ValueModes {
    private final Set<Integer> down = ConcurrentHashMap.newKeySet();
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean refused;
    private volatile Duration latency = Duration.ZERO;

    /** The user has no right to read values. */
    public void refuse(boolean all) {
        refused = all;
    }

    /** This connection's ERP system does not answer. */
    public void down(int connection) {
        down.add(connection);
    }

    /** Added to every reading of values. */
    public void latency(Duration duration) {
        latency = duration;
    }

    /** How many readings of values have begun. */
    public int readings() {
        return readings.get();
    }

    void begun() {
        readings.incrementAndGet();
    }

    boolean isRefused() {
        return refused;
    }

    boolean isDown(int connection) {
        return down.contains(connection);
    }

    Duration latency() {
        return latency;
    }
}
