package io.github.erpsyncdesk.model;

/** What a server is for; decides the colour of the bar and how strictly a run is confirmed. */
public enum ServerKind {
    PRODUCTION, TEST, OTHER
}
