package io.github.erpsyncdesk.i18n;

import io.github.erpsyncdesk.model.Notice;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Texts in the person's language, with plurals and numbers by locale. A key that is missing is a defect and fails
 * loudly.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.github.erpsyncdesk.i18n.messages");

    private Texts() {}

    public static String text(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(args);
    }

    /** Empty where there is no such text. */
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A sentence may quote another one. */
    public static String text(Notice notice) {
        return text(notice.key(), notice.args().stream()
                .map(arg -> arg instanceof Notice quoted ? text(quoted) : arg).toArray());
    }

    /** A number as a person reads it, grouped by locale. Never for ids: {@link #id}. */
    public static String number(long value) {
        return String.format(Locale.getDefault(), "%,d", value);
    }

    /** Minutes and seconds, such as {@code 12:07}; hours in front where there are some. Blank for none. */
    public static String duration(Duration value) {
        if (value.isZero()) {
            return "";
        }
        String minutes = String.format(Locale.ROOT, value.toHours() > 0 ? "%02d:%02d" : "%d:%02d",
                value.toMinutesPart(), value.toSecondsPart());
        return value.toHours() > 0 ? value.toHours() + ":" + minutes : minutes;
    }

    /** An id: plain ASCII digits in every locale. */
    public static String id(int value) {
        return Integer.toString(value);
    }
}
