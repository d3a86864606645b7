/** The only place that starts threads: daemon threads with names, stopped together. */
package io.github.erpsyncdesk.task;
