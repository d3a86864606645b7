package io.github.erpsyncdesk.model;

import java.util.Optional;

/**
 * What a person set once for the whole program.
 *
 * @param keepDays how many days a run is kept that is not pinned; 0: for ever
 * @param updates whether the page of releases is asked at the start
 * @param keepsPersonalData whether names of records and values of fields are kept with runs
 * @param window where the window was last; empty before the first time
 */
public record Preferences(Look look, int keepDays, Updates updates, boolean keepsPersonalData,
        Optional<WindowState> window) {
    public static final Preferences DEFAULT = new Preferences(Look.SYSTEM, 0, Updates.UNDECIDED);

    /** SYSTEM follows what the system says. */
    public enum Look {
        SYSTEM, LIGHT, DARK
    }

    /** Nothing is asked of any computer until a person has said yes. */
    public enum Updates {
        UNDECIDED, CHECK, NEVER
    }

    public Preferences {
        if (keepDays < 0) {
            throw new IllegalArgumentException("days are not negative");
        }
    }

    public Preferences(Look look, int keepDays, Updates updates) {
        this(look, keepDays, updates, true, Optional.empty());
    }

    public Preferences with(Look other) {
        return new Preferences(other, keepDays, updates, keepsPersonalData, window);
    }

    public Preferences keeping(int days) {
        return new Preferences(look, days, updates, keepsPersonalData, window);
    }

    public boolean looksForUpdates() {
        return updates == Updates.CHECK;
    }

    public Preferences lookingForUpdates(boolean wanted) {
        return new Preferences(look, keepDays, wanted ? Updates.CHECK : Updates.NEVER, keepsPersonalData,
                window);
    }

    public Preferences with(WindowState place) {
        return new Preferences(look, keepDays, updates, keepsPersonalData, Optional.of(place));
    }

    public Preferences keepingPersonalData(boolean wanted) {
        return new Preferences(look, keepDays, updates, wanted, window);
    }
}
