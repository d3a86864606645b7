/** The settings file: servers without secrets, and looks. */
package io.github.erpsyncdesk.settings;
