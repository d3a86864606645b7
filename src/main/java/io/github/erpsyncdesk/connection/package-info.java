/** Where a resync takes its values from. Publishes a {@code Direction}. */
package io.github.erpsyncdesk.connection;
