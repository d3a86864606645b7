/** The settings file: servers without secrets, and looks. */
@NullMarked
package io.github.erpsyncdesk.settings;

import org.jspecify.annotations.NullMarked;
