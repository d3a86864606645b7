package io.github.erpsyncdesk.model;

/** The one thing a person must know after a failure. Chosen by how far the call had come, not by the kind of error. */
public enum Effect {
    NOTHING_CHANGED, MAY_HAVE_CHANGED, CHANGED_WITH_PROBLEMS
}
