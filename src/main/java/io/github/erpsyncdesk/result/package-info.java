/** What a run changed and what is known of every key. */
package io.github.erpsyncdesk.result;
