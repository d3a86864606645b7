package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A run as a line of a list: what was confirmed and how it ended, without its keys and records.
 *
 * @param id the journal's number; a later run has a larger one
 * @param damaged whether the journal's row no longer holds what was written; nothing else of it but its number counts
 */
public record RunHead(long id, Instant startedAt, Place place, Request request, End end, Marks marks,
        boolean damaged) {

    /** Where and by whom: the server by its own words, the profile's name and kind, and the user's full name. */
    public record Place(ServerIdentity server, String profile, ServerKind kind, String user) {}

    /**
     * What was confirmed.
     *
     * @param requested number of confirmed keys; 0 for everything
     * @param parent the run that keys were taken from; 0 for none
     * @param onServer whether the server carried it out as a task of its own
     */
    public record Request(SyncSource source, BlankRule blanks, boolean everything, int requested, long parent,
            boolean onServer) {}

    /**
     * How it ended.
     *
     * @param ended false while it runs, or where it was cut off and nobody has looked yet
     * @param changed number of changed records that were reported
     * @param took zero while it is not known
     */
    public record End(boolean ended, Outcome outcome, int changed, Duration took) {}

    /**
     * What came later.
     *
     * @param note what people wrote about it; blank for nothing
     * @param pinned not deleted by age
     * @param unsettled whether it left keys without an answer that nothing and nobody has settled since
     */
    public record Marks(String note, boolean pinned, boolean unsettled) {}

    /** One whose row is damaged. */
    public static RunHead damaged(long id, boolean unsettled) {
        return new RunHead(id, Instant.EPOCH,
                new Place(new ServerIdentity("", "", "", ""), "", ServerKind.OTHER, ""),
                new Request(new SyncSource(0, "?"), BlankRule.KEEP, false, 0, 0, false),
                new End(true, Outcome.UNKNOWN, 0, Duration.ZERO), new Marks("", false, unsettled), true);
    }

    /** Nothing of it is unsettled any more. */
    public RunHead dismissed() {
        return with(new Marks(note(), pinned(), false));
    }

    public RunHead noted(String other) {
        return with(new Marks(other, pinned(), unsettled()));
    }

    public RunHead pinned(boolean other) {
        return with(new Marks(note(), other, unsettled()));
    }

    private RunHead with(Marks other) {
        return new RunHead(id, startedAt, place, request, end, other, damaged);
    }

    /** How lists name the kind, in one vocabulary with {@link ServerChange#kind()}; never changed. */
    public String kind() {
        return request.onServer() ? "task" : "resync";
    }

    public ServerIdentity server() {
        return place.server();
    }

    public String user() {
        return place.user();
    }

    public SyncSource source() {
        return request.source();
    }

    public boolean everything() {
        return request.everything();
    }

    public int requested() {
        return request.requested();
    }

    public int changed() {
        return end.changed();
    }

    public Outcome outcome() {
        return end.outcome();
    }

    public boolean ended() {
        return end.ended();
    }

    public String note() {
        return marks.note();
    }

    public boolean pinned() {
        return marks.pinned();
    }

    public boolean unsettled() {
        return marks.unsettled();
    }
}
