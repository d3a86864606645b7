package io.github.erpsyncdesk.model;

/** Input that cannot be used; the notice says what is wrong and what to do. Nothing was sent, nothing is lost. */
public final class Rejected extends RuntimeException {
    private final transient Notice notice;

    public Rejected(Notice notice) {
        super(notice.key());
        this.notice = notice;
    }

    public static Rejected because(String key, Object... args) {
        return new Rejected(Notice.of(key, args));
    }

    public Notice notice() {
        return notice;
    }
}
