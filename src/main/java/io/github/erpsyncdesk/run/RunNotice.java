package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Notice;

/**
 * What a person should know of a past run before keys are sent again.
 *
 * @param run its number in the journal; 0 where it is not kept
 */
record RunNotice(Notice notice, long run) {}
