package io.github.erpsyncdesk.soap;

/**
 * ExceptionInfo as far as it is shown: type, the text meant for people, the text meant for developers. Blank where absent.
 * Its stack trace and parameters are not read: they tell of the server's inside.
 */
record ServerException(String type, String friendly, String message) {

    String text() {
        return friendly.isBlank() ? message : friendly;
    }

    /** The server turned the caller away before it did anything: no valid ticket, or no right to. */
    boolean refusesTicket() {
        return names("SoSession") || names("Authentication") || names("Ticket") || names("SessionExpired");
    }

    boolean refusesRight() {
        return names("Unauthorized") || names("AccessDenied") || names("NoRight") || names("SecurityException") || names("License");
    }

    private boolean names(String part) {
        return type.contains(part);
    }
}
