package io.github.erpsyncdesk.model;

/** What is known of the system's keychain. */
public enum KeychainState {
    /** Nobody chose it yet, so it was left alone. */
    NOT_ASKED,
    /** An answer is awaited; the system may have a question of its own in front. */
    ASKING,
    /** It is locked, and nobody unlocked it. */
    LOCKED,
    /** This system has none that can be reached. */
    NONE, WORKS,
    /** It is there, and did not do what was asked. */
    REFUSED,
    /** It answered after the person had gone on without it. */
    ANSWERED_LATE
}
