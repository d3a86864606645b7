/** A run as something to send on. */
@NullMarked
package io.github.erpsyncdesk.report;

import org.jspecify.annotations.NullMarked;
