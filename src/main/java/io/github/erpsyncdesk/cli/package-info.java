/** The same engine in a terminal. Loads no JavaFX. */
@NullMarked
package io.github.erpsyncdesk.cli;

import org.jspecify.annotations.NullMarked;
