package io.github.erpsyncdesk.importer;

import java.time.Duration;
import java.time.LocalDateTime;

/** A day count of Excel as the date or time that a person reads. For display only: a date is never a key. */
final class SerialDate {
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double LAST_DAY = 2_958_466;

    private SerialDate() {}

    static String text(String value) {
        double days = Double.parseDouble(value);
        if (!(days >= 0 && days < LAST_DAY)) {
            return value + "d";
        }
        LocalDateTime moment = DAY_ZERO.plus(Duration.ofSeconds(Math.round(days * 86_400)));
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return days < 1 ? moment.toLocalTime().toString()
                : midnight ? moment.toLocalDate().toString() : moment.toString().replace('T', ' ');
    }
}
