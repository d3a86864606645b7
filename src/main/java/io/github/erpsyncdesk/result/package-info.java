/** What a run changed and what is known of every key. */
@NullMarked
package io.github.erpsyncdesk.result;

import org.jspecify.annotations.NullMarked;
