/** What a resync would change, computed from the values that both sides hold now. */
@NullMarked
package io.github.erpsyncdesk.plan;

import org.jspecify.annotations.NullMarked;
