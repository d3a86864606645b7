/** The one reader of what comes from outside as a list or a table: clipboard, dropped or opened file, command line. */
@NullMarked
package io.github.erpsyncdesk.importer;

import org.jspecify.annotations.NullMarked;
