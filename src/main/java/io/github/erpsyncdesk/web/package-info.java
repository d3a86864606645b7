/** Pages about this program itself. */
package io.github.erpsyncdesk.web;
