package io.github.erpsyncdesk.ui;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerKind;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icon, word and colour of what can be said of a record or key; the same everywhere. */
public final class Kinds {
    private static final Map<String, Feather> ICONS = Map.of("ADDED", Feather.PLUS_CIRCLE, "UPDATED", Feather.EDIT,
            "DELETED",
            Feather.MINUS_CIRCLE, "UNKNOWN", Feather.HELP_CIRCLE, "FAILED", Feather.X_OCTAGON, "NOT_SENT",
            Feather.PAUSE_CIRCLE,
            "NOT_REPORTED", Feather.CIRCLE, "CONFIRMED", Feather.CHECK_CIRCLE, "WARNING", Feather.ALERT_TRIANGLE,
            "STOPPED", Feather.PAUSE_CIRCLE);

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
