package io.github.erpsyncdesk.model;

/**
 * How a run or a batch ended, from best to worst. STOPPED: what was sent is confirmed, the rest was not sent. UNKNOWN
 * is worst: nobody knows what happened, so somebody has to look.
 */
public enum Outcome {
    CONFIRMED, WARNING, STOPPED, FAILED, UNKNOWN;

    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
