package io.github.erpsyncdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.scene.Scene;

/** Light or dark. The dark one redefines colours and nothing else. */
public enum Theme {
    LIGHT(new PrimerLight()), DARK(new PrimerDark());

    private final atlantafx.base.theme.Theme base;

    Theme(atlantafx.base.theme.Theme base) {
        this.base = base;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The theme a scene wears. */
    public static Theme of(Scene scene) {
        return scene.getStylesheets().contains(sheet("dark.css")) ? DARK : LIGHT;
    }

    public void applyTo(Scene scene) {
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
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
