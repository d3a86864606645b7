/** The same engine in a terminal. Loads no JavaFX. */
package io.github.erpsyncdesk.cli;
