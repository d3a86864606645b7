package io.github.erpsyncdesk.plan;

import java.time.Instant;

/**
 * A preview as far as it has been read.
 *
 * @param choice what it was made of
 * @param at when reading began: no value in it is older
 */
record MadePreview(PreviewChoice choice, Preview preview, Instant at) {}
