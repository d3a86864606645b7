/** Looks at past runs again: whether what they were to write is there now, and which fields they wrote. */
@NullMarked
package io.github.erpsyncdesk.verify;

import org.jspecify.annotations.NullMarked;
