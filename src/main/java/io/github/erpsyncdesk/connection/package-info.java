/** Where a resync takes its values from. Publishes a {@code Direction}. */
@NullMarked
package io.github.erpsyncdesk.connection;

import org.jspecify.annotations.NullMarked;
