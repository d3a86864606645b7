/** A log that a person can send on: what was called and what became of it, never what was sent or answered. */
@NullMarked
package io.github.erpsyncdesk.log;

import org.jspecify.annotations.NullMarked;
