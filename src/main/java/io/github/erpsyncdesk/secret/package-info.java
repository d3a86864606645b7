/** The system's keychain. */
package io.github.erpsyncdesk.secret;
