package io.github.erpsyncdesk.model;

/**
 * KEEP: a blank value never overwrites one that is not blank (ForceResyncNoBlankValues). OVERWRITE: it does
 * (ForceResync).
 */
public enum BlankRule {
    KEEP, OVERWRITE
}
