/**
 * Records instead of numbers: which record an internal key belongs to, what it is called, what it is in each ERP
 * system, and back. Decorates the main job and never holds it up.
 */
@NullMarked
package io.github.erpsyncdesk.directory;

import org.jspecify.annotations.NullMarked;
