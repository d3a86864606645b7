/** Shared controls, dialogs and looks. Knows no feature. */
@NullMarked
package io.github.erpsyncdesk.ui;

import org.jspecify.annotations.NullMarked;
