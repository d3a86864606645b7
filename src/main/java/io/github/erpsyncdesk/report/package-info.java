/** A run as something to send on. */
package io.github.erpsyncdesk.report;
