package io.github.erpsyncdesk.model;

/** What is known of one key after a run. The server answers for a whole batch, so all keys of a batch share one. */
public enum KeyState {
    CONFIRMED, CONFIRMED_WITH_WARNING, FAILED, NOT_SENT, UNKNOWN
}
