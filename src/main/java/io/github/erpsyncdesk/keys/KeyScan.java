package io.github.erpsyncdesk.keys;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * Cuts a long text into entries. Lines that hold nothing but digits, semicolons and tabs are read as they stand there;
 * all others go the way of {@link KeyText}, with the same result for both. Says how far it is, and can be given up from
 * any thread.
 */
final class KeyScan {
    private static final int LINES_BETWEEN_WORDS = 4_096;
    private static final int LONGEST_ID = 10;

    private final KeyGrid.Builder entries;
    private final DoubleConsumer progress;
    private volatile boolean givenUp;

    /** @param progress hears a share from 0 to 1 now and then, on the scanning thread */
    KeyScan(KeyGrid.Builder entries, DoubleConsumer progress) {
        this.entries = entries;
        this.progress = progress;
    }

    void giveUp() {
        givenUp = true;
    }

    /** @throws CancellationException where it was given up */
    void read(String text) {
        int lines = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                line(text, start, at);
                start = at + 1;
                if (++lines % LINES_BETWEEN_WORDS == 0) {
                    if (givenUp) {
                        throw new CancellationException();
                    }
                    progress.accept((double) at / text.length());
                }
            }
        }
    }

    private void line(String text, int from, int to) {
        if (!plain(text, from, to)) {
            KeyText.cut(text.substring(from, to)).forEach(entry -> entries.add(KeyText.read(entry)));
            return;
        }
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                at++;
                continue;
            }
            int value = 0;
            while (at < to && (c = text.charAt(at)) >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                at++;
            }
            entries.addKey(value);
        }
    }

    /**
     * Whether the line holds keys alone, each plainly one: no sign, no leading zero, and short enough to be no larger
     * than an id.
     */
    private static boolean plain(String text, int from, int to) {
        int digits = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                if (digits == 0 && c == '0' || ++digits >= LONGEST_ID) {
                    return false;
                }
            } else if (c == ';' || c == '\t') {
                digits = 0;
            } else {
                return false;
            }
        }
        return true;
    }
}
