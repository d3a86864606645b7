package io.github.erpsyncdesk.store;

import java.sql.SQLException;

/** A row that no longer holds what was written into it. */
final class Damaged extends SQLException {
    private static final long serialVersionUID = 1;

    Damaged(String what) {
        super(what);
    }
}
