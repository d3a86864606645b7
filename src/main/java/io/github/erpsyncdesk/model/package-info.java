/** Values only: immutable, checked when made, free of any technology. Nothing here knows SOAP, files or screens. */
package io.github.erpsyncdesk.model;
