package io.github.erpsyncdesk.run;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The confirmation of everything: what it means, the source's name to type, three seconds, and a button that Enter
 * never presses.
 */
final class EverythingCard extends VBox {
    private final ReviewViewModel model;
    private final Overlay overlay;
    private final Button cancel;

    /** @param showRun shows the past run of this number in place of the question */
    EverythingCard(ReviewViewModel model, Overlay overlay, Direction direction, LongConsumer showRun) {
        super(16);
        this.model = model;
        this.overlay = overlay;
        Session session = Objects.requireNonNull(model.session());
        setPrefWidth(600);
        getStyleClass().addAll("review", Kinds.styleClass(session.profile().kind()));
        Region stripe = new Region();
        stripe.getStyleClass().add("profile-stripe");
        Label text = Controls.text("everything.text");
        text.setText(Texts.text("everything.text", session.server().label(), RunWords.direction(direction),
                Texts.text("blanks.words." + model.choice().blanks().get())));
        Label way = Controls.text("everything.way");
        way.setText(Texts.text("review.way.onServer", 1));
        Controls.show(way, model.choice().onServer().get());
        Label warning = Controls.text("everything.warning");
        warning.setText(Texts.text("everything.warning"));
        warning.getStyleClass().add("review-warning");
        TextField name = new TextField();
        name.setId("everything.name");
        name.setAccessibleText(Texts.text("everything.type", direction.source().name()));
        name.textProperty().bindBidirectional(model.everything().typedName());
        Label type = new Label(Texts.text("everything.type", direction.source().name()));
        type.setLabelFor(name);
        Button confirm = Controls.button("everything.confirm", model::confirmEverything);
        confirm.getStyleClass().add(Styles.DANGER);
        confirm.textProperty().bind(Bindings.createStringBinding(() -> model.everything().secondsToArm().get() > 0
                ? Texts.text("everything.wait", model.everything().secondsToArm().get())
                : Texts.text("everything.confirm", direction.source().name()),
                model.everything().secondsToArm()));
        confirm.disableProperty().bind(model.everything().armed().not());
        cancel = Controls.button("everything.cancel", model::cancelEverything);
        cancel.setDefaultButton(true);
        cancel.setCancelButton(true);
        getChildren().addAll(stripe, Controls.title("everything.title"), text, way, warning,
                new RunNotices(model.beforeEverything(), run -> {
                    model.cancelEverything();
                    showRun.accept(run);
                }), type, name, Controls.row(confirm, Controls.spacer(), cancel));
    }

    void ask() {
        overlay.ask(this, cancel, model::cancelEverything);
    }
}
