/** Who is asked, who answers, and who logs in. Publishes a {@code Session}. */
package io.github.erpsyncdesk.login;
