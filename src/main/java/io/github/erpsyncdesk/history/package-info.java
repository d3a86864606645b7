/** Runs of the past, opened as on the day. Works without any server. */
@NullMarked
package io.github.erpsyncdesk.history;

import org.jspecify.annotations.NullMarked;
