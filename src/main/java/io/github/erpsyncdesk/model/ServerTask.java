package io.github.erpsyncdesk.model;

/**
 * A task of a server's batch system, as the server describes it at one moment.
 *
 * @param created as the server writes it
 * @param state as the server writes it, its own typing errors included
 * @param description how far it is, or what it does, in the server's words; may be blank
 * @param response what it had to say at its end; may be blank
 * @param cancellation whether it can be stopped, as the server writes it; blank where it does not say
 */
public record ServerTask(int id, String name, String created, String state, int percent, String description,
        String response, String cancellation) {
    private static final String SUCCEEDED = "Succeeded";
    private static final String KEPT = "SucceededManualCleanup";
    private static final String FAILED = "Failed";

    /** Whether it has ended, by the server's own word; a state this version does not know is no end. */
    public boolean isOver() {
        return outcome() != Outcome.UNKNOWN;
    }

    public Outcome outcome() {
        return switch (state) {
            case SUCCEEDED -> Outcome.CONFIRMED;
            case KEPT -> Outcome.WARNING;
            case FAILED -> Outcome.FAILED;
            default -> Outcome.UNKNOWN;
        };
    }

    /** Whether the server refuses to stop it. */
    public boolean isUnstoppable() {
        return cancellation.equals("CannotCancel");
    }

    /** How it ended, as the answer to a resync. It lists no records. */
    public PluginAnswer answer() {
        return new PluginAnswer(outcome() != Outcome.FAILED, state.equals(SUCCEEDED) ? "" : state,
                new Explanation(response), description, "", ChangeSet.EMPTY);
    }
}
