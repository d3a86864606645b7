package io.github.erpsyncdesk.model;

import java.util.OptionalInt;

/**
 * The part of a sync log that was written while a run was under way.
 *
 * @param before its highest number before the run
 * @param after its highest number after the run; empty where that could not be read
 */
public record LogSpan(int before, OptionalInt after) {}
