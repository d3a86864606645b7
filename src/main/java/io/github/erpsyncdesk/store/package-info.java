/** The journal on disk: SQLite, write-ahead log, every commit synchronised. */
package io.github.erpsyncdesk.store;
