/** The chain from starting to showing a result, and nothing else. Whoever opens the project reads this first. */
@NullMarked
package io.github.erpsyncdesk;

import org.jspecify.annotations.NullMarked;
