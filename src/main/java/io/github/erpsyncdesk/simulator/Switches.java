package io.github.erpsyncdesk.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What of the made-up server is turned on and off, and what was asked of it. Guarded by its own lock. */
final class Switches {
    private final Map<Integer, Boolean> active = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final BatchEngine tasks = new BatchEngine();
    private Duration delay = Duration.ZERO;
    private boolean running = true;
    private boolean wanted = true;
    private long wantedSince;
    private String interval = "PT15M";

    BatchEngine tasks() {
        return tasks;
    }

    synchronized void delay(Duration longer) {
        delay = longer;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized void asked(String what) {
        asked.add(what);
    }

    /** A request takes effect after the delay. */
    synchronized void request(boolean run) {
        isRunning();
        wanted = run;
        wantedSince = System.nanoTime();
    }

    synchronized boolean isRunning() {
        if (running != wanted && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - wantedSince) >= delay.toMillis()) {
            running = wanted;
        }
        return running;
    }

    synchronized String interval() {
        return interval;
    }

    synchronized void interval(String text) {
        interval = text;
    }

    synchronized void toggle(SimulatedConnection connection) {
        active.put(connection.id(), !connection.active());
    }

    synchronized List<SimulatedConnection> connections() {
        return Company.connections().stream()
                .map(connection -> connection.with(active.getOrDefault(connection.id(), connection.active()))).toList();
    }

    Optional<SimulatedConnection> connection(int id) {
        return connections().stream().filter(connection -> connection.id() == id).findFirst();
    }
}
