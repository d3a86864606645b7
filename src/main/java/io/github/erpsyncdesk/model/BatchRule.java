package io.github.erpsyncdesk.model;

/**
 * How large one request may be. A WCF server takes 64 KB by default and refuses more with HTTP 413.
 *
 * @param keys  most keys
 * @param bytes most bytes of the whole request, estimated from above
 */
public record BatchRule(int keys, int bytes) {
    /** Below WCF's 65,536, with room for whatever a proxy adds. */
    public static final int DEFAULT_BYTES = 60_000;
    /** Envelope, headers and namespaces without ticket and ids, measured at 800. */
    private static final int ENVELOPE = 1_200;
    /** A ticket and an application token; longer ones have not been seen. */
    private static final int SECRETS = 4_000;
    /** The tags around one id. */
    private static final int TAGS = 19;

    public BatchRule {
        if (keys < 1) {
            throw new IllegalArgumentException("a batch holds at least one key");
        }
        if (bytes < ENVELOPE + SECRETS + TAGS + 10) {
            throw new IllegalArgumentException("a request needs room for one key");
        }
    }

    public static BatchRule of(int keys) {
        return new BatchRule(keys, DEFAULT_BYTES);
    }

    /** The end of the batch that starts at {@code from}: as many keys as both limits allow, and at least one. */
    int end(KeyList list, int from) {
        int left = bytes - ENVELOPE - SECRETS;
        int end = from;
        while (end < list.size() && end - from < keys) {
            left -= TAGS + Integer.toString(list.get(end)).length();
            if (left < 0 && end > from) {
                break;
            }
            end++;
        }
        return end;
    }
}
