package io.github.erpsyncdesk.soap;

/**
 * Whether a byte of a request may have been handed to the network. Passed once at most, and never after it was shut:
 * what was cancelled while it connected does not leave later, and nothing leaves twice.
 */
final class HandOver {
    private boolean passed;
    private boolean shut;

    /** Right before the first byte, on a connection that is complete, TLS included. */
    synchronized void pass() {
        if (shut || passed) {
            throw new IllegalStateException(shut ? "the call is over" : "the request has been sent already");
        }
        passed = true;
    }

    /** Nothing leaves from now on; says whether anything may have left before. */
    synchronized boolean shut() {
        shut = true;
        return passed;
    }
}
