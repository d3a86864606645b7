package io.github.erpsyncdesk.connection;

import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.Locale;
import java.util.Optional;

/** One line of the selector; CRM has no connection. */
public record Source(SyncSource source, Optional<ErpConnection> connection) {
    public boolean canBeSource() {
        return connection.map(ErpConnection::takesPart).orElse(true);
    }

    /** Whether this text, in small letters, occurs in what is shown of it. */
    boolean has(String text) {
        return text.isEmpty() || (source.name() + " "
                + connection.map(c -> c.description() + " " + c.connector() + " " + c.id()).orElse(""))
                .toLowerCase(Locale.getDefault()).contains(text);
    }
}
