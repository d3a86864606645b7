package io.github.erpsyncdesk.model;

import java.util.List;

/**
 * What a server is for; decides the colour of the bar and how strictly a run is confirmed. A new server is UNSET until
 * a person has chosen: a default would leave a production system without its colour.
 */
public enum ServerKind {
    PRODUCTION, TEST, OTHER, UNSET;

    /** What a person can choose. */
    public static List<ServerKind> choices() {
        return List.of(PRODUCTION, TEST, OTHER);
    }
}
