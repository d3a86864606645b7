package io.github.erpsyncdesk.model;

/**
 * What the server answered to one resync call (PluginResponse): a statement of its own, good or bad.
 *
 * @param ok IsOk; an answer without it is no answer of this type
 * @param status Status as written; blank where the server's version has none
 * @param errorCode the connector's own code; blank where there is none
 */
public record PluginAnswer(boolean ok, String status, Explanation user, String technical, String errorCode,
        ChangeSet changes) {

    /**
     * The worst that IsOk and Status say together; a status this version does not know is a warning, shown as it came.
     */
    public Outcome outcome() {
        if (!ok || status.equals("Error")) {
            return Outcome.FAILED;
        }
        boolean plain = status.isEmpty() || status.equals("Ok") || status.equals("OkWithInfo");
        return plain && changes.unreadable().isEmpty() ? Outcome.CONFIRMED : Outcome.WARNING;
    }
}
