package io.github.erpsyncdesk.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The batch system of the made-up server: tasks of its own, of others, and what a test orders about the next one.
 * Guarded by its own lock.
 */
public final class BatchEngine {
    static final String NAME = "ErpSync.ForceResync";
    /** In which a task gets from new to its end, where nothing else was ordered. */
    private static final Duration USUAL = Duration.ofSeconds(3);

    /** What becomes of a task. */
    public enum Fate {
        SUCCEEDS, NEEDS_CLEANUP, FAILS, HANGS,
        /** Its row goes before anybody saw its end. */
        VANISHES
    }

    /** A task as it is at one moment. */
    record Row(int id, String name, int associate, String created, String state, int percent, String progress,
            String response, String cancellation) {}

    private static final class Task {
        final int id;
        final String name;
        final int associate;
        final Fate fate;
        final Duration takes;
        final long visibleAt;
        final long start = System.nanoTime();
        boolean stopped;
        boolean finished;

        Task(int id, String name, int associate, Fate fate, Duration takes, Duration hidden) {
            this.id = id;
            this.name = name;
            this.associate = associate;
            this.fate = fate;
            this.takes = takes;
            visibleAt = start + hidden.toNanos();
        }

        int percent() {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            int reached = takes.isZero() ? 100 : (int) Math.min(100, millis * 100 / takes.toMillis());
            return finished ? 100 : fate == Fate.HANGS ? Math.min(reached, 40) : reached;
        }
    }

    private final List<Task> tasks = new ArrayList<>();
    private Fate fate = Fate.SUCCEEDS;
    private Duration takes = USUAL;
    private Duration hidden = Duration.ZERO;
    private boolean othersStart;
    private boolean canBeStopped = true;
    private int last = 40;

    BatchEngine() {
        tasks.add(new Task(17, NAME, 1, Fate.SUCCEEDS, Duration.ZERO, Duration.ZERO));
        tasks.add(new Task(23, NAME, 5, Fate.FAILS, Duration.ZERO, Duration.ZERO));
        tasks.add(new Task(40, "Mailing", 5, Fate.HANGS, Duration.ofMinutes(10), Duration.ZERO));
    }

    /** What becomes of the next tasks, and after how long. */
    public synchronized void next(Fate fate, Duration takes) {
        this.fate = fate;
        this.takes = takes;
    }

    /** The next tasks are listed only that long after they were accepted. */
    public synchronized void hide(Duration time) {
        hidden = time;
    }

    /** Somebody else starts a task of the same kind whenever one is accepted. */
    public synchronized void othersStart(boolean start) {
        othersStart = start;
    }

    public synchronized void canBeStopped(boolean can) {
        canBeStopped = can;
    }

    /** What is under way ends now, and what hangs succeeds after all. */
    public synchronized void finish() {
        tasks.forEach(task -> task.finished = true);
    }

    /** @return whether it does what it should */
    synchronized boolean start() {
        if (othersStart) {
            tasks.add(new Task(++last, NAME, 5, Fate.SUCCEEDS, takes, hidden));
        }
        tasks.add(new Task(++last, NAME, 1, fate, takes, hidden));
        return fate != Fate.FAILS && fate != Fate.HANGS;
    }

    synchronized List<Row> rows() {
        return tasks.stream().filter(task -> System.nanoTime() >= task.visibleAt)
                .filter(task -> task.fate != Fate.VANISHES || task.percent() < 100).map(this::row).toList();
    }

    /** @return whether it is stopped */
    synchronized boolean stop(int id) {
        List<Task> found = tasks.stream().filter(task -> task.id == id && task.percent() < 100 && !task.stopped)
                .toList();
        found.stream().filter(task -> canBeStopped).forEach(task -> task.stopped = true);
        return canBeStopped && !found.isEmpty();
    }

    private Row row(Task task) {
        int percent = task.percent();
        String state = task.stopped ? "Failed"
                : percent == 0 ? "New"
                        : percent < 5 ? "Aquired"
                                : percent < 100
                                        ? "Started"
                                        : ended(task.fate);
        String response = task.stopped ? "Stopped by a user." : percent < 100 ? "" : switch (task.fate) {
            case FAILS -> "The ERP system does not answer.";
            case NEEDS_CLEANUP -> "Done. Some files were kept.";
            default -> "Done.";
        };
        return new Row(task.id, task.name, task.associate, "2026-11-25T10:0" + task.id % 10 + ":00", state, percent,
                percent < 100 ? "Synchronising " + percent + " of 100" : "", response,
                canBeStopped ? "CanCancel" : "CannotCancel");
    }

    private static String ended(Fate fate) {
        return switch (fate) {
            case FAILS -> "Failed";
            case NEEDS_CLEANUP -> "SucceededManualCleanup";
            default -> "Succeeded";
        };
    }
}
