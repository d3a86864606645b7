/** The journal on disk: SQLite, write-ahead log, every commit synchronised. */
@NullMarked
package io.github.erpsyncdesk.store;

import org.jspecify.annotations.NullMarked;
