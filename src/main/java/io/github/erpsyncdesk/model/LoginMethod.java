package io.github.erpsyncdesk.model;

/** The ways NetServer lets somebody in. WINDOWS is Kerberos only and experimental. */
public enum LoginMethod {
    PASSWORD, ACCESS_TOKEN, TICKET, WINDOWS
}
