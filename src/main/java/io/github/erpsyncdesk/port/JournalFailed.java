package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Notice;

/** The journal could not be read or written; the notice says why. */
public final class JournalFailed extends Exception {
    private final transient Notice notice;

    public JournalFailed(Notice notice) {
        super(notice.key());
        this.notice = notice;
    }

    public Notice notice() {
        return notice;
    }
}
