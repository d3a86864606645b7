/** Who is asked, who answers, and who logs in. Publishes a {@code Session}. */
@NullMarked
package io.github.erpsyncdesk.login;

import org.jspecify.annotations.NullMarked;
