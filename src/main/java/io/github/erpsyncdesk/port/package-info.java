/** What the stages ask of the world. Adapters answer; tests answer with fakes. */
@NullMarked
package io.github.erpsyncdesk.port;

import org.jspecify.annotations.NullMarked;
