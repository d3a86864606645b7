package io.github.erpsyncdesk.about;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks once whether newer versions are looked for, and names one that is published. Interrupts nobody. */
public final class UpdatesBox extends VBox {

    /** @param about shows the card that links to the page of releases */
    public UpdatesBox(AboutViewModel model, Runnable about) {
        super(8);
        getChildren().addAll(Controls.whenNeeded(model.undecided(), () -> question(model)),
                Controls.whenNeeded(model.newer().map(version -> true).orElse(false), () -> newer(model, about)));
    }

    private static Node question(AboutViewModel model) {
        Label text = Controls.text("updates.question");
        text.setText(Texts.text("updates.question"));
        text.getStyleClass().add("quiet");
        return new VBox(6, text, Controls.row(Controls.button("updates.yes", () -> model.decide(true)),
                Controls.button("updates.no", () -> model.decide(false))));
    }

    private static Button newer(AboutViewModel model, Runnable about) {
        Button newer = Controls.button("login.newer", Feather.GIFT, about);
        newer.textProperty().bind(model.newer().map(Version::text).map(text -> Texts.text("login.newer", text))
                .orElse(""));
        return newer;
    }
}
