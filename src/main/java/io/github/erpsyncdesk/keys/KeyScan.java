package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.importer.ValueLines;
import java.util.concurrent.CancellationException;

/**
 * Cuts a long text into entries. Lines that hold nothing but digits, semicolons and tabs are read at once; all others
 * go the way of {@link KeyText}, with the same result for both.
 */
final class KeyScan {
    private static final int LINES_BETWEEN_WORDS = 4_096;
    private static final int LONGEST_ID = 10;

    private final KeyGridBuilder entries;
    private final ReadControl control;

    KeyScan(KeyGridBuilder entries, ReadControl control) {
        this.entries = entries;
        this.control = control;
    }

    /** @throws CancellationException where it was cancelled */
    void read(String text) {
        int lines = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                line(text, start, at);
                start = at + 1;
                if (++lines % LINES_BETWEEN_WORDS == 0) {
                    control.reached((double) at / text.length());
                }
            }
        }
    }

    private void line(String text, int from, int to) {
        if (!plain(text, from, to)) {
            ValueLines.cut(text.substring(from, to)).forEach(entry -> entries.add(KeyText.read(entry)));
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
                if ((digits == 0 && c == '0') || ++digits >= LONGEST_ID) {
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
