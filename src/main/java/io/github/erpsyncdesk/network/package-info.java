/** The way from here to a server: proxies, and Kerberos tickets for those who ask for one. */
package io.github.erpsyncdesk.network;
