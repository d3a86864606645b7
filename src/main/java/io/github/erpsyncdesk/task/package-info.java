/** The only place that starts threads: daemon threads with names, stopped together. */
@NullMarked
package io.github.erpsyncdesk.task;

import org.jspecify.annotations.NullMarked;
