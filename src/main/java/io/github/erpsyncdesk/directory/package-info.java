/**
 * Records instead of numbers: which record an internal key belongs to, what it is called, what it is in each ERP
 * system, and back. Decorates the main job and never holds it up.
 */
package io.github.erpsyncdesk.directory;
