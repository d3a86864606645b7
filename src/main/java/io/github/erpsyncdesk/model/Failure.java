package io.github.erpsyncdesk.model;

import java.util.List;

/**
 * A call that did not end in an answer. Each has a short, stable code; the texts stand under
 * {@code failure.<code>.what} and {@code failure.<code>.todo} in the resource bundles.
 */
public sealed interface Failure {

    FailureCode code();

    Effect effect();

    /** Fills the text's places: a host, a status, a number of seconds. Never a secret, never the server's page. */
    List<Object> args();

    /** For support: bounded, without secrets, may be empty. */
    String details();

    /** No connection came about, so the server saw nothing. */
    record NotReached(FailureCode code, List<Object> args, String details) implements Failure {
        @Override
        public Effect effect() {
            return Effect.NOTHING_CHANGED;
        }
    }

    /** The server, or something before it, turned the request away without doing it. */
    record Refused(FailureCode code, List<Object> args, String details) implements Failure {
        @Override
        public Effect effect() {
            return Effect.NOTHING_CHANGED;
        }
    }

    /**
     * The server says itself that it failed (Succeeded=false, or a SOAP fault); part of the work may have been done.
     */
    record Reported(FailureCode code, Effect effect, List<Object> args, String details) implements Failure {}

    /** Something came back that is no answer to what was asked. */
    record Unreadable(FailureCode code, Effect effect, List<Object> args, String details) implements Failure {}

    /** No answer: the deadline passed, somebody stopped waiting, or the connection broke. */
    record Lost(FailureCode code, Effect effect, List<Object> args, String details) implements Failure {}

    /** This program stopped itself before anything was sent. */
    record Withheld(FailureCode code, List<Object> args, String details) implements Failure {
        @Override
        public Effect effect() {
            return Effect.NOTHING_CHANGED;
        }
    }

    /** What happened, as a sentence. */
    default Notice what() {
        boolean isReplaced = code() == FailureCode.HTTP_404 && effect() == Effect.MAY_HAVE_CHANGED;
        return new Notice(isReplaced ? "failure.HTTP_404.replaced.what" : "failure." + code().stored() + ".what",
                args().stream().map(arg -> code().quotesServer() && arg instanceof String text ? sentence(text) : arg)
                        .toList());
    }

    private static String sentence(String text) {
        boolean open = !text.isEmpty() && (Character.isLetterOrDigit(text.charAt(text.length() - 1))
                || ")]}\"'*".indexOf(text.charAt(text.length() - 1)) >= 0);
        return open ? text + "." : text;
    }

    /**
     * What to do now, as a sentence. A call that can have changed nothing needs no look into the sync log; it is to be
     * tried again unless trying again cannot help.
     */
    default Notice todo() {
        boolean harmless = effect() == Effect.NOTHING_CHANGED
                && (this instanceof Reported || this instanceof Unreadable || this instanceof Lost);
        if (code().doubtsAddress() && effect() == Effect.MAY_HAVE_CHANGED) {
            return Notice.of("failure.replaced.todo");
        }
        return harmless && !code().tellsOfAddress() ? Notice.of("failure.harmless.todo")
                : new Notice("failure." + code().stored() + ".todo", args());
    }
}
