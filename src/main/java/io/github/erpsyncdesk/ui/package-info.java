/** Shared controls, dialogs and looks. Knows no feature. */
package io.github.erpsyncdesk.ui;
