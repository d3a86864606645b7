package io.github.erpsyncdesk.simulator;

import java.time.Duration;

/** How the Archive agent behaves; can be changed while the server runs. */
public final class ArchiveModes {

    public enum Mode {
        OFFERED,
        /** The user has no right to it. */
        REFUSED,
        /** The server has no such provider. */
        MISSING,
        /** Answers, but late. */
        SLOW,
        /** Passes over restrictions, and so answers with rows that were not asked for. */
        UNRESTRICTED,
        /** Gives no more than a hundred rows of a page. */
        SHORT_PAGES
    }

    private volatile Mode dynamic = Mode.OFFERED;
    private volatile Mode simple = Mode.OFFERED;
    private volatile Duration slow = Duration.ofSeconds(30);

    /** Of the provider that reads tables: which record a key belongs to. */
    public void keyLookup(Mode mode) {
        dynamic = mode;
    }

    /** Of the providers of names. */
    public void names(Mode mode) {
        simple = mode;
    }

    public void slowness(Duration duration) {
        slow = duration;
    }

    Mode of(String provider) {
        return provider.equalsIgnoreCase("Dynamic") ? dynamic : simple;
    }

    Duration slowness() {
        return slow;
    }
}
