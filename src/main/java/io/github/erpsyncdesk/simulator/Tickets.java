package io.github.erpsyncdesk.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tickets that end when they are not used for a while; each use gives them their full time again. */
final class Tickets {
    private final Duration idle;
    private final Map<String, Long> lastUse = new ConcurrentHashMap<>();

    Tickets(Duration idle) {
        this.idle = idle;
    }

    String issue() {
        String ticket = "7T:" + UUID.randomUUID();
        lastUse.put(ticket, System.nanoTime());
        return ticket;
    }

    boolean use(String ticket) {
        return lastUse.computeIfPresent(ticket,
                (key, last) -> System.nanoTime() - last > idle.toNanos() ? null : System.nanoTime()) != null;
    }
}
