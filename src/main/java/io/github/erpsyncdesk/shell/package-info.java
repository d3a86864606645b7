/** The frame around the stages: navigation, server bar, overlay, and the cards that no stage owns. Knows no stage. */
@NullMarked
package io.github.erpsyncdesk.shell;

import org.jspecify.annotations.NullMarked;
