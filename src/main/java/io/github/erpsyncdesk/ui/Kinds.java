package io.github.erpsyncdesk.ui;

import static java.util.Map.entry;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerKind;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icon, word and colour of what can be said of a record or key; the same everywhere. */
public final class Kinds {
    private static final Map<String, Feather> ICONS = Map.ofEntries(entry("ADDED", Feather.PLUS_CIRCLE),
            entry("UPDATED", Feather.EDIT), entry("DELETED", Feather.MINUS_CIRCLE),
            entry("UNKNOWN", Feather.HELP_CIRCLE), entry("FAILED", Feather.X_OCTAGON),
            entry("NOT_SENT", Feather.PAUSE_CIRCLE), entry("CONFIRMED_WITH_WARNING", Feather.ALERT_TRIANGLE),
            entry("NOT_REPORTED", Feather.CIRCLE), entry("CONFIRMED", Feather.CHECK_CIRCLE),
            entry("WARNING", Feather.ALERT_TRIANGLE), entry("STOPPED", Feather.PAUSE_CIRCLE),
            entry("EQUAL", Feather.CHECK_CIRCLE), entry("DIFFERENT", Feather.ALERT_CIRCLE),
            entry("NOT_YET", Feather.CLOCK), entry("UNREADABLE", Feather.HELP_CIRCLE),
            entry("CHANGES", Feather.EDIT), entry("BLANK", Feather.DELETE), entry("SAME", Feather.CHECK_CIRCLE));

    private Kinds() {}

    public static FontIcon icon(Enum<?> kind) {
        FontIcon icon = new FontIcon(ICONS.get(kind.name()));
        icon.getStyleClass().addAll("kind-icon", styleClass(kind));
        return icon;
    }

    public static String word(Enum<?> kind) {
        return Texts.text("kind." + kind.name());
    }

    public static String styleClass(Enum<?> kind) {
        return "kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String styleClass(ServerKind kind) {
        return "server-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
