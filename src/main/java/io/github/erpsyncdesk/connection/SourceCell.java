package io.github.erpsyncdesk.connection;

import io.github.erpsyncdesk.connection.ConnectionViewModel.Reach;
import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.ui.Controls;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * A source with what tells look-alikes apart, never cut off: name, number, connector, description, time stamp, state.
 */
final class SourceCell extends ListCell<Source> {
    /** What takes space beside the text in a cell: its padding and the list's scroll bar. */
    private static final double BESIDE = 44;

    private final ConnectionViewModel model;
    private final ListView<Source> list;

    SourceCell(ConnectionViewModel model, ListView<Source> list) {
        this.model = model;
        this.list = list;
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
        setGraphic(source.connection().map(this::connection).orElseGet(this::crm));
        setAccessibleText(source.source().name()
                + source.connection().map(c -> ", " + state(c) + ", " + c.description()).orElse(""));
    }

    private Node crm() {
        return new VBox(2, text("source-name", Texts.text("connection.crm")),
                text("source-detail", Texts.text("connection.crm.detail")));
    }

    private Node connection(ErpConnection connection) {
        Label state = new Label(state(connection));
        state.getStyleClass().addAll("state-chip", connection.takesPart() ? "chip-active" : "chip-inactive");
        state.setMinWidth(USE_PREF_SIZE);
        VBox lines = new VBox(2,
                text("source-name", connection.name().isBlank() ? "#" + connection.id() : connection.name()),
                Controls.row(state, Controls.spacer(), test(connection)),
                text("source-detail",
                        Texts.text("connection.detail", Texts.id(connection.id()), connection.connector())));
        if (!connection.description().isBlank()) {
            lines.getChildren().add(text("source-detail", connection.description()));
        }
        if (!connection.mostRecent().isBlank()) {
            lines.getChildren()
                    .add(text("source-detail",
                            Texts.text("connection.mostRecent", Moments.readable(connection.mostRecent()))));
        }
        return lines;
    }

    /** A list cell asks for its height without saying its width, so its text must know where to wrap by itself. */
    private Text text(String styleClass, String words) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        text.wrappingWidthProperty().bind(list.widthProperty().subtract(BESIDE));
        return text;
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
            test.setText(Texts.text("connection.reach." + reach));
            test.setAccessibleText(Texts.text("connection.reach." + reach));
            test.getStyleClass().add("reach-" + reach.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        test.getStyleClass().add("reach");
        test.setDisable(reach == Reach.TESTING);
        return test;
    }

    private static String state(ErpConnection connection) {
        return Texts.text(connection.deleted() ? "connection.state.deleted"
                : connection.active() ? "connection.state.active" : "connection.state.inactive");
    }
}
