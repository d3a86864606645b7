/** Pages about this program itself. */
@NullMarked
package io.github.erpsyncdesk.web;

import org.jspecify.annotations.NullMarked;
