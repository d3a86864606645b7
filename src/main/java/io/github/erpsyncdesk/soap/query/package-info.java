/** The language of the Archive agent: restrictions, columns, encoded values. Knows no transport. */
@NullMarked
package io.github.erpsyncdesk.soap.query;

import org.jspecify.annotations.NullMarked;
