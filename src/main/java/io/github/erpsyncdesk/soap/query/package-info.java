/** The language of the Archive agent: restrictions, columns, encoded values. Knows no transport. */
package io.github.erpsyncdesk.soap.query;
