/** Review, confirmation and the run itself. Publishes a {@code RunRecord} that grows batch by batch. */
@NullMarked
package io.github.erpsyncdesk.run;

import org.jspecify.annotations.NullMarked;
