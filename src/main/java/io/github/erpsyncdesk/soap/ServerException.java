package io.github.erpsyncdesk.soap;

import java.util.Set;

/**
 * ExceptionInfo as far as it is shown: type, the text meant for people, the text meant for developers. Blank where
 * absent. Its stack trace and parameters are not read: they tell of the server's inside.
 */
record ServerException(String type, String friendly, String message) {
    private static final Set<String> TICKET_REFUSALS = Set.of("SoSessionException", "SoAuthenticationException",
            "SoInvalidTicketException",
            "SoTicketExpiredException", "AuthenticationException", "SessionExpiredException", "InvalidTicketException",
            "TicketExpiredException");

    String text() {
        return friendly.isBlank() ? message : friendly;
    }

    /**
     * The server turned the caller away before it did anything. Whole names only: a resync that is refused like this is
     * sent once more after logging in again, and a type that merely speaks of tickets may come from the middle of the
     * work.
     */
    boolean refusesTicket() {
        return TICKET_REFUSALS.contains(type.substring(type.lastIndexOf('.') + 1));
    }

    /** A right may be missing for one record of many, so this does not prove that nothing was done. */
    boolean refusesRight() {
        return names("Unauthorized") || names("AccessDenied") || names("NoRight") || names("SecurityException")
                || names("License");
    }

    private boolean names(String part) {
        return type.contains(part);
    }
}
