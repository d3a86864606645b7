package io.github.erpsyncdesk.model;

/** How to log in to a proxy that asks for it. */
public sealed interface ProxyLogin {

    record Password(String user, Secret password) implements ProxyLogin {}

    /** By the Kerberos ticket of whoever is logged in to the system. */
    record Windows() implements ProxyLogin {}
}
