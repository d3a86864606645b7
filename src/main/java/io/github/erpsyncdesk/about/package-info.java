/** This program about itself: versions, licences, folders, and whether there is a newer one. */
package io.github.erpsyncdesk.about;
