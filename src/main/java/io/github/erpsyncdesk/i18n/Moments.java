package io.github.erpsyncdesk.i18n;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as people read them: in their own zone and in the way of their language. Files have them as ISO 8601. */
public final class Moments {

    private Moments() {}

    /** Short, for a line of a list. */
    public static String local(Instant moment) {
        return formatter(FormatStyle.SHORT).format(moment);
    }

    /** With the zone it is told in, for what is read out, compared with other logs or sent on. */
    public static String withZone(Instant moment) {
        return formatter(FormatStyle.MEDIUM).format(moment) + " "
                + DateTimeFormatter.ofPattern("z", Locale.getDefault()).withZone(ZoneId.systemDefault())
                        .format(moment);
    }

    /** A time that a server gives without its zone: as people read it, in the server's own zone; else as it came. */
    public static String ofServer(String text) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .format(LocalDateTime.parse(text.strip()));
        } catch (DateTimeException e) {
            return readable(text);
        }
    }

    /** A server's free text: a time with its zone as people read it, anything else as it came. */
    public static String readable(String text) {
        try {
            return withZone(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static DateTimeFormatter formatter(FormatStyle date) {
        return DateTimeFormatter.ofLocalizedDateTime(date, FormatStyle.SHORT).withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault());
    }
}
