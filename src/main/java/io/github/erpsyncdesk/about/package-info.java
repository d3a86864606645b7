/** This program about itself: versions, licences, folders, and whether there is a newer one. */
@NullMarked
package io.github.erpsyncdesk.about;

import org.jspecify.annotations.NullMarked;
