package io.github.erpsyncdesk.model;

import java.util.function.IntUnaryOperator;

/**
 * How large one request may be. A WCF server takes 64 KB by default and refuses more with HTTP 413.
 *
 * @param keys most keys
 * @param bytes most bytes of the whole request, estimated from above
 */
public record BatchRule(int keys, int bytes) {
    /** 500 keys make a request of about 12 KB. */
    public static final int DEFAULT_KEYS = 500;
    /** Below WCF's 65,536, with space for whatever a proxy adds. */
    public static final int DEFAULT_BYTES = 60_000;
    /** The least that leaves space for envelope, secrets and one key. */
    public static final int LEAST_BYTES = 6_000;
    public static final BatchRule DEFAULT = of(DEFAULT_KEYS);
    /** Envelope, headers and namespaces without ticket and ids, measured at 800. */
    private static final int ENVELOPE = 1_200;
    /** A ticket and an application token; longer ones have not been seen. */
    private static final int SECRETS = 4_000;
    /** The tags around one id. */
    private static final int TAGS = 19;
    private static final int STRING_TAGS = 25;

    public BatchRule {
        if (keys < 1) {
            throw new IllegalArgumentException("a batch holds at least one key");
        }
        if (bytes < LEAST_BYTES) {
            throw new IllegalArgumentException("a request needs space for one key");
        }
    }

    public static BatchRule of(int keys) {
        return new BatchRule(keys, DEFAULT_BYTES);
    }

    public BatchRule withKeys(int otherKeys) {
        return new BatchRule(otherKeys, bytes);
    }

    /** The end of the batch that starts at {@code from}: as many keys as both limits allow, and at least one. */
    int end(KeyList list, int from) {
        return end(list.size(), from, at -> size(list.get(at)));
    }

    int end(ExternalKeys list, int from) {
        return end(list.size(), from, at -> size(list.get(at)));
    }

    private int end(int all, int from, IntUnaryOperator size) {
        int left = bytes - ENVELOPE - SECRETS;
        int end = from;
        while (end < all && end - from < keys) {
            left -= size.applyAsInt(end);
            if (left < 0 && end > from) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int size(int id) {
        return TAGS + Integer.toString(id).length();
    }

    private static int size(String key) {
        return STRING_TAGS + ExternalKeys.bytes(key);
    }

    static int estimate(ExternalKeys keys) {
        return ENVELOPE + SECRETS + keys.keys().stream().mapToInt(BatchRule::size).sum();
    }

    /** Bytes of a request with these keys, estimated from above. */
    static int estimate(KeyList keys) {
        return ENVELOPE + SECRETS + keys.stream().map(BatchRule::size).sum();
    }
}
