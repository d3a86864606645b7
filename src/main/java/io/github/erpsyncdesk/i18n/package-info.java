/** Every word a person reads. Knows no feature. */
@NullMarked
package io.github.erpsyncdesk.i18n;

import org.jspecify.annotations.NullMarked;
