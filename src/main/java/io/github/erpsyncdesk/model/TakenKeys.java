package io.github.erpsyncdesk.model;

/**
 * Keys taken back from a run, to be reviewed and confirmed anew.
 *
 * @param from the run they were confirmed in before
 */
public record TakenKeys(KeyList keys, RunRecord from) {}
