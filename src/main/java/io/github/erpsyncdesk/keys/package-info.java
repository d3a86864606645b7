/** From what a person types, pastes or opens to ids that may be sent. Publishes a {@code KeyList}. */

@NullMarked
package io.github.erpsyncdesk.keys;

import org.jspecify.annotations.NullMarked;
