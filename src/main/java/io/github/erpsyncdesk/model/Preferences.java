package io.github.erpsyncdesk.model;

/**
 * What a person set once for the whole program.
 *
 * @param keepDays how many days a run is kept that is not pinned; 0: for ever
 */
public record Preferences(Look look, int keepDays) {
    public static final Preferences DEFAULT = new Preferences(Look.SYSTEM, 0);

    /** SYSTEM follows what the system says. */
    public enum Look { SYSTEM, LIGHT, DARK }

    public Preferences {
        if (keepDays < 0) {
            throw new IllegalArgumentException("days are not negative");
        }
    }

    public Preferences with(Look other) {
        return new Preferences(other, keepDays);
    }

    public Preferences keeping(int days) {
        return new Preferences(look, days);
    }
}
