package io.github.erpsyncdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.erpsyncdesk.model.Preferences;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/** Light or dark. The dark one redefines colours and nothing else. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()), DARK(new PrimerDark().getUserAgentStylesheet());

    private final String base;

    Theme(String base) {
        this.base = base;
    }

    /** What a person wants, or else what the system does. */
    public static Theme of(Preferences.Look look, ColorScheme system) {
        return switch (look) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case SYSTEM -> system == ColorScheme.DARK ? DARK : LIGHT;
        };
    }

    /** The wish for this one. */
    public Preferences.Look look() {
        return this == DARK ? Preferences.Look.DARK : Preferences.Look.LIGHT;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The theme a scene wears. */
    public static Theme of(Scene scene) {
        return scene.getStylesheets().contains(sheet("dark.css")) ? DARK : LIGHT;
    }

    /** Every window wears the base; set before the first control is made, so that JavaFX's own theme is never read. */
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(base);
        if (this == DARK) {
            scene.getStylesheets().setAll(sheet("app.css"), sheet("dark.css"));
        } else {
            scene.getStylesheets().setAll(sheet("app.css"));
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
