package io.github.erpsyncdesk.model;

/**
 * A run that ended with the program: found when the journal was opened again.
 *
 * @param confirmed keys of batches that the server had answered
 * @param unknown keys of the batch that was intended and has no outcome; 1 means everything
 * @param notSent keys of batches that were never intended
 */
public record CutOffRun(long id, int confirmed, int unknown, int notSent) {}
