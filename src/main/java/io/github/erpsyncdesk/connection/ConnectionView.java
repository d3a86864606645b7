package io.github.erpsyncdesk.connection;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.FailureCard;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.RowAction;
import io.github.erpsyncdesk.ui.SearchField;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pane "From": CRM first, then every ERP connection, and the direction drawn and said in words. */
public final class ConnectionView extends VBox {
    private static final double LEAST_HEIGHT = 130;

    /** Enough for "CRM" in one line; longer names wrap. */
    private static final double LEAST_SOURCE = 48;

    private final ConnectionViewModel model;
    private final Runnable syncSettings;
    private final ListView<Source> list = new ListView<>();

    /** @param syncSettings shows the server's synchronisation around a resync */
    public ConnectionView(ConnectionViewModel model, Runnable syncSettings) {
        super(8);
        this.model = model;
        this.syncSettings = syncSettings;
        getStyleClass().add("pane");
        build();
        bind();
    }

    private void build() {
        list.setId("connection.list");
        list.setMinHeight(LEAST_HEIGHT);
        list.setAccessibleText(Texts.text("connection.title"));
        list.setCellFactory(view -> new SourceCell(model, view));
        Label empty = Controls.text("connection.empty");
        empty.textProperty().bind(model.failure().map(failure -> Texts.text("connection.unread"))
                .orElse(Texts.text("connection.noMatch")));
        empty.getStyleClass().add("empty-state");
        list.setPlaceholder(empty);
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        loading.setMouseTransparent(true);
        Controls.showWhen(loading, model.loading());
        StackPane stack = new StackPane(list, loading);
        VBox.setVgrow(stack, Priority.ALWAYS);
        CheckBox deleted = new CheckBox(Texts.text("connection.deleted"));
        deleted.setId("connection.deleted");
        deleted.selectedProperty().bindBidirectional(model.showDeleted());
        getChildren().addAll(Controls.row(Controls.title("connection.title"), Controls.spacer(),
                Controls.iconButton("connection.syncSettings", Feather.SETTINGS, syncSettings),
                Controls.iconButton("connection.refresh", Feather.REFRESH_CW, model::refresh)),
                new SearchField("connection.find", model.find()),
                new FailureCard().headed(failure -> Texts.text("connection.failed")).bind(model.failure()), stack,
                deleted, direction());
    }

    /** @param next told by a double click or Enter that the source is chosen and the work goes on */
    public void onChosen(Runnable next) {
        RowAction.on(list, source -> {
            if (source.canBeSource()) {
                next.run();
            }
        });
    }

    private VBox direction() {
        Label words = Controls.text("connection.direction");
        words.textProperty().bind(model.direction().map(ConnectionView::words).orElse(Texts.text("connection.choose")));
        Label from = new Label();
        from.textProperty().bind(model.direction().map(direction -> direction.source().name()).orElse(""));
        from.setMinWidth(LEAST_SOURCE);
        Label to = new Label();
        to.textProperty().bind(model.direction().map(direction -> direction.source().isCrm()
                ? Texts.text("connection.to.erp", direction.others())
                : Texts.text("connection.to.crm", direction.others())).orElse(""));
        from.getStyleClass().add("direction-end");
        to.getStyleClass().add("direction-end");
        HBox drawn = Controls.row(from, new FontIcon(Feather.ARROW_RIGHT), to);
        drawn.setMinHeight(USE_PREF_SIZE);
        Controls.showWhen(drawn, model.direction().map(direction -> true).orElse(false));
        VBox box = new VBox(6, drawn, words);
        box.setMinHeight(USE_PREF_SIZE);
        box.getStyleClass().add("direction");
        return box;
    }

    private static String words(Direction direction) {
        return direction.source().isCrm() ? Texts.text("direction.fromCrm", direction.others())
                : Texts.text("direction.fromErp", direction.source().name(), direction.others());
    }

    private void bind() {
        list.setItems(model.sources());
        list.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        Follow.change(this, model.selected(), (before, now) -> {
            if (now == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(now);
            }
        });
        Follow.contents(this, model.reach(), list::refresh);
    }
}
