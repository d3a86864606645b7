/** The frame around the stages: navigation, server bar, overlay, and the cards that no stage owns. Knows no stage. */
package io.github.erpsyncdesk.shell;
