/**
 * What the journal, the settings and the log share about files: who may read them, and what becomes of damaged ones.
 */
@NullMarked
package io.github.erpsyncdesk.files;

import org.jspecify.annotations.NullMarked;
