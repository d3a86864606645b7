package io.github.erpsyncdesk.connection;

import io.github.erpsyncdesk.connection.ConnectionViewModel.Reach;
import io.github.erpsyncdesk.connection.ConnectionViewModel.Source;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.ui.Controls;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A source with what tells look-alikes apart: connector, id, description, time stamp; and whether it takes part. */
final class SourceCell extends ListCell<Source> {
    private final ConnectionViewModel model;

    SourceCell(ConnectionViewModel model) {
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Source source, boolean empty) {
        super.updateItem(source, empty);
        setText(null);
        getStyleClass().remove("not-taking-part");
        if (empty || source == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (!source.canBeSource()) {
            getStyleClass().add("not-taking-part");
        }
        setGraphic(source.connection().map(this::connection).orElseGet(SourceCell::crm));
        setAccessibleText(source.source().name() + source.connection().map(c -> ", " + state(c) + ", " + c.description()).orElse(""));
    }

    private static Node crm() {
        Label name = new Label(Texts.text("connection.crm"));
        name.getStyleClass().add("source-name");
        Label detail = new Label(Texts.text("connection.crm.detail"));
        detail.getStyleClass().add("quiet");
        return Controls.row(new FontIcon(Feather.DATABASE), new VBox(2, name, detail));
    }

    private Node connection(ErpConnection connection) {
        Label name = new Label(connection.name().isBlank() ? "#" + connection.id() : connection.name());
        name.getStyleClass().add("source-name");
        name.setWrapText(true);
        Label state = new Label(state(connection));
        state.getStyleClass().addAll("state-chip", connection.takesPart() ? "chip-active" : "chip-inactive");
        state.setMinWidth(USE_PREF_SIZE);
        VBox lines = new VBox(2, name, Controls.row(state, quiet(Texts.text("connection.detail", Texts.id(connection.id()), connection.connector()))));
        if (!connection.description().isBlank()) {
            lines.getChildren().add(quiet(connection.description()));
        }
        if (!connection.mostRecent().isBlank()) {
            lines.getChildren().add(quiet(Texts.text("connection.mostRecent", connection.mostRecent())));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        return Controls.row(new FontIcon(Feather.SERVER), lines, test(connection));
    }

    private Node test(ErpConnection connection) {
        Reach reach = model.reach().get(connection.id());
        Button test = Controls.iconButton("connection.test", reach == null ? Feather.ACTIVITY : switch (reach) {
            case TESTING -> Feather.LOADER;
            case REACHED -> Feather.CHECK_CIRCLE;
            case NOT_REACHED -> Feather.X_OCTAGON;
            case NOT_KNOWN -> Feather.HELP_CIRCLE;
        }, () -> model.test(connection.id()));
        if (reach != null) {
            test.setTooltip(Controls.tooltip("connection.reach." + reach));
            test.setAccessibleText(Texts.text("connection.reach." + reach));
            test.getStyleClass().add("reach-" + reach.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        test.setMinWidth(USE_PREF_SIZE);
        test.setDisable(reach == Reach.TESTING);
        return test;
    }

    private static String state(ErpConnection connection) {
        return Texts.text(connection.deleted() ? "connection.state.deleted" : connection.active() ? "connection.state.active" : "connection.state.inactive");
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
