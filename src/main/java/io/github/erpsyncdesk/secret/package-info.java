/** The system's keychain. */
@NullMarked
package io.github.erpsyncdesk.secret;

import org.jspecify.annotations.NullMarked;
