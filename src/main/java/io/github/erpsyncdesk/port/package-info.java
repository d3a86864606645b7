/** What the stages ask of the world. Adapters answer; tests answer with fakes. */
package io.github.erpsyncdesk.port;
