package io.github.erpsyncdesk.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How archives and the sync log write a value: text as it is, all else with its type in front. */
final class EncodedValue {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss");

    private EncodedValue() {}

    static String of(Object value) {
        return switch (value) {
            case Integer number -> "[I:" + number + "]";
            case Long number -> "[I:" + number + "]";
            case Boolean truth -> "[I:" + (truth ? 1 : 0) + "]";
            case Double number -> "[F:" + number + "]";
            case BigDecimal money -> "[M:" + money.toPlainString() + "]";
            case LocalDate day -> "[D:" + DAY.format(day) + "]";
            case LocalDateTime moment -> "[DT:" + MOMENT.format(moment) + "]";
            default -> value.toString();
        };
    }
}
