/** Every word a person reads. Knows no feature. */
package io.github.erpsyncdesk.i18n;
