/** Changes of a server's own synchronisation: its engine, its connections. */
@NullMarked
package io.github.erpsyncdesk.maintenance;

import org.jspecify.annotations.NullMarked;
