/** The one reader of what comes from outside as a list or a table: clipboard, dropped or opened file, command line. */
package io.github.erpsyncdesk.importer;
