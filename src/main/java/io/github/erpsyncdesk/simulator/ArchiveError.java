package io.github.erpsyncdesk.simulator;

/** A question that the Archive agent refuses, with the reason as the server words it. */
final class ArchiveError extends RuntimeException {
    ArchiveError(String reason) {
        super(reason);
    }
}
