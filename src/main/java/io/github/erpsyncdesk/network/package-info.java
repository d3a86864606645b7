/** The way from here to a server: proxies, and Kerberos tickets for those who ask for one. */
@NullMarked
package io.github.erpsyncdesk.network;

import org.jspecify.annotations.NullMarked;
