/** Review, confirmation and the run itself. Publishes a {@code RunRecord} that grows batch by batch. */
package io.github.erpsyncdesk.run;
