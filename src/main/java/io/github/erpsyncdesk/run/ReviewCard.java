package io.github.erpsyncdesk.run;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.AbstractList;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The snapshot that will run, to be read before it is confirmed. The button names the act; it is placed away from where
 * review was.
 */
final class ReviewCard extends VBox {
    private static final int FEW_IDS = 30;
    private static final int IDS_IN_A_LINE = 6;
    private static final int SHOWN_LINES = 4;
    private static final double LINE_HEIGHT = 24;
    /** A second click of a double click must not confirm. */
    private static final Duration ARMING = Duration.millis(700);

    private final ReviewViewModel model;
    private final Overlay overlay;
    private final Button cancel;
    private int row;

    /** @param showRun shows the past run of this number in place of the question */
    ReviewCard(ReviewViewModel model, Overlay overlay, ResyncPlan plan, LongConsumer showRun) {
        super(16);
        this.model = model;
        this.overlay = overlay;
        ResyncRequest request = plan.request();
        setPrefWidth(600);
        getStyleClass().addAll("review", Kinds.styleClass(request.kind()));
        Label warning = Controls.text("review.warning");
        warning.getStyleClass().add("review-warning");
        warning.setText(request.source().isCrm() ? Texts.text("review.warning.crm", request.direction().others())
                : Texts.text("review.warning.erp", request.direction().others()));
        Button confirm = Controls.button("review.confirm", model::confirm);
        confirm.setText(Texts.text("review.confirm", request.keyCount()));
        confirm.getStyleClass().add(Styles.DANGER);
        BooleanProperty armed = new SimpleBooleanProperty();
        Again again = model.keys().again();
        confirm.disableProperty().bind(
                armed.not().or(model.keys().unknownAccepted().not().and(new SimpleBooleanProperty(again.unknown() > 0)))
                        .or(model.keys().typedSource().isNotEqualTo(request.source().name())
                                .and(new SimpleBooleanProperty(model.keys().isStrict()))));
        PauseTransition arming = new PauseTransition(ARMING);
        arming.setOnFinished(event -> armed.set(true));
        arming.play();
        cancel = Controls.button("review.cancel", model::cancelReview);
        cancel.setCancelButton(true);
        Region stripe = new Region();
        stripe.getStyleClass().add("profile-stripe");
        getChildren().addAll(stripe, Controls.row(Controls.title("review.title"), Controls.spacer(), asCommand()),
                facts(plan), again(again, showRun), warning,
                strict(request),
                Controls.row(confirm, Controls.spacer(), cancel));
    }

    private Button asCommand() {
        Button copy = Controls.button("review.command", Feather.TERMINAL, () -> {});
        copy.setOnAction(event -> model.command().ifPresent(command -> {
            ClipboardText.put(command.text());
            copy.setText(Texts.text(command.keysInFile() ? "review.command.file" : "review.command.copied"));
        }));
        return copy;
    }

    /** As for everything, since a server may take such a request as that. */
    private VBox strict(ResyncRequest request) {
        TextField name = new TextField();
        name.setId("review.strict.name");
        name.setAccessibleText(Texts.text("everything.type", request.source().name()));
        name.textProperty().bindBidirectional(model.keys().typedSource());
        Label words = Controls.text("review.strict");
        words.setText(Texts.text("review.strict"));
        words.getStyleClass().add("review-danger");
        Label type = new Label(Texts.text("everything.type", request.source().name()));
        type.setLabelFor(name);
        VBox box = new VBox(6, words, type, name);
        box.setVisible(model.keys().isStrict());
        box.setManaged(model.keys().isStrict());
        return box;
    }

    private VBox again(Again again, LongConsumer showRun) {
        VBox box = new RunNotices(again.notices(), run -> {
            model.cancelReview();
            showRun.accept(run);
        });
        if (again.unknown() > 0) {
            CheckBox accept = new CheckBox(Texts.text("review.again.accept"));
            accept.setId("review.again.accept");
            accept.setWrapText(true);
            accept.selectedProperty().bindBidirectional(model.keys().unknownAccepted());
            box.getChildren().add(accept);
        }
        return box;
    }

    private GridPane facts(ResyncPlan plan) {
        ResyncRequest request = plan.request();
        GridPane facts = new GridPane(16, 8);
        fact(facts, "review.server", request.server().label() + "  (" + Texts.text("server.kind." + request.kind())
                + ", " + request.profile() + ")");
        fact(facts, "review.direction", RunWords.direction(request.direction()));
        fact(facts, "review.targets", String.join(", ", model.keys().targets()));
        Label blanks = fact(facts, "review.blanks", Texts.text("review.blanks." + request.blanks()));
        if (request.blanks() == BlankRule.OVERWRITE) {
            blanks.getStyleClass().add("review-danger");
            blanks.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        }
        if (plan.onServer()) {
            fact(facts, "review.way", Texts.text("review.way.onServer", Math.ceilDiv(plan.mostBytes(), 1_000)))
                    .setGraphic(new FontIcon(Feather.SERVER));
        }
        fact(facts, "review.keys", plan.onServer() ? Texts.number(request.keyCount())
                : Texts.text("review.keys.count", request.keyCount(), plan.batches().size(), plan.mostKeys(),
                        Math.ceilDiv(plan.mostBytes(), 1_000)));
        model.keys().again().preview().ifPresent(said -> fact(facts, "review.preview", Texts.text(said)));
        if (request.scope() instanceof Scope.Keys(KeyList keys)) {
            Label name = new Label(Texts.text("review.ids"));
            name.getStyleClass().add("quiet");
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            facts.addRow(row++, name, ids(keys));
            if (model.choice().enteredFor().get() != null) {
                fact(facts, "review.enteredFor",
                        Texts.text("review.enteredFor.words", model.choice().enteredFor().get().label()));
            }
        }
        return facts;
    }

    /** All of them, in their order: a few as text, many as lines to scroll. */
    private static Region ids(KeyList keys) {
        if (keys.size() <= FEW_IDS) {
            Label all = Controls.text("review.ids");
            all.setText(joined(keys, 0, keys.size()));
            return all;
        }
        ListView<Integer> lines = new ListView<>(FXCollections.observableList(new AbstractList<>() {
            @Override
            public Integer get(int line) {
                return line;
            }

            @Override
            public int size() {
                return Math.ceilDiv(keys.size(), IDS_IN_A_LINE);
            }
        }));
        lines.setId("review.ids");
        lines.getStyleClass().add("close-lines");
        lines.setAccessibleText(Texts.text("review.ids"));
        lines.setFixedCellSize(LINE_HEIGHT);
        lines.setPrefHeight(SHOWN_LINES * LINE_HEIGHT);
        lines.setMinHeight(2 * LINE_HEIGHT);
        lines.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Integer line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty || line == null ? null
                        : joined(keys, line * IDS_IN_A_LINE, Math.min(keys.size(), (line + 1) * IDS_IN_A_LINE)));
            }
        });
        return lines;
    }

    private static String joined(KeyList keys, int from, int to) {
        return keys.slice(from, to).stream().mapToObj(Texts::id).collect(Collectors.joining(", "));
    }

    private Label fact(GridPane facts, String key, String value) {
        Label name = new Label(Texts.text(key));
        name.getStyleClass().add("quiet");
        name.setMinWidth(USE_PREF_SIZE);
        Label text = Controls.text(key);
        text.setText(value);
        facts.addRow(row++, name, text);
        return text;
    }

    void ask() {
        overlay.ask(this, cancel, model::cancelReview);
    }
}
