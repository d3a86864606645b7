package io.github.erpsyncdesk.model;

import java.time.Duration;

/** What a person asks of a server's own synchronisation, besides a resync. Each is one request. */
public sealed interface ServerChange {

    /** How lists name the kind; never changed. */
    String kind();

    /** Exactly what is asked, in the words of the contract; kept for ever. */
    String asked();

    /** Synchronises over all active connections, as the engine does. */
    record SyncAll() implements ServerChange {
        @Override
        public String kind() {
            return "syncAll";
        }

        @Override
        public String asked() {
            return "SyncAll";
        }
    }

    /** The same, also while automatic sync is off. */
    record ForceSyncAll() implements ServerChange {
        @Override
        public String kind() {
            return "syncAll";
        }

        @Override
        public String asked() {
            return "ForceSyncAll";
        }
    }

    /** Turns automatic sync on or off. */
    record Engine(boolean run) implements ServerChange {
        @Override
        public String kind() {
            return "engine";
        }

        @Override
        public String asked() {
            return "ChangeEngineStatus " + run;
        }
    }

    /** How often the engine syncs. */
    record Interval(Duration interval) implements ServerChange {
        @Override
        public String kind() {
            return "engine";
        }

        @Override
        public String asked() {
            return "ChangeEngineInterval " + interval;
        }
    }

    /** Stops a task of the server's batch system. */
    record StopTask(int task) implements ServerChange {
        @Override
        public String kind() {
            return "task";
        }

        @Override
        public String asked() {
            return "StopBatchJob " + task;
        }
    }

    /**
     * Turns a connection on or off. The request names no direction: it inverts what the server has.
     *
     * @param activate what a person wants it to be
     */
    record Toggle(int connectionId, boolean activate) implements ServerChange {
        @Override
        public String kind() {
            return "toggle";
        }

        @Override
        public String asked() {
            return "ToggleErpConnectionActive " + connectionId + (activate ? " activate" : " deactivate");
        }
    }
}
