/** Values only: immutable, checked when made, free of any technology. Nothing here knows SOAP, files or screens. */
@NullMarked
package io.github.erpsyncdesk.model;

import org.jspecify.annotations.NullMarked;
