/** Runs of the past, opened as on the day. Works without any server. */
package io.github.erpsyncdesk.history;
