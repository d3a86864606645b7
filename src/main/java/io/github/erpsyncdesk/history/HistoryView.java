package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Past runs on the left, the chosen one on the right, in the same results pane as on the day. */
public final class HistoryView extends BorderPane {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    private final HistoryViewModel model;
    private final TableView<RunHead> table = new TableView<>();

    /** @param results shows {@link HistoryViewModel#opened()} */
    public HistoryView(HistoryViewModel model, Region results, Runnable back) {
        this.model = model;
        build();
        Label problem = Controls.text("history.problem");
        problem.getStyleClass().add("field-error");
        Controls.bindNotice(problem, model.problem());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(8, Controls.row(Controls.title("history.title"), Controls.spacer(),
                Controls.iconButton("history.refresh", Feather.REFRESH_CW, model::refresh), Controls.button("history.back", Feather.ARROW_LEFT, back)),
                Controls.search("history.find", model.find()), problem, table);
        left.getStyleClass().add("pane");
        left.setMinWidth(380);
        ScrollPane right = new ScrollPane(results);
        right.setFitToWidth(true);
        right.setFitToHeight(true);
        right.setMinWidth(340);
        SplitPane panes = new SplitPane(left, right);
        panes.setDividerPositions(0.57);
        setCenter(panes);
    }

    private void build() {
        table.setId("history.runs");
        table.setAccessibleText(Texts.text("history.title"));
        table.setItems(model.runs());
        TableColumn<RunHead, RunHead> outcome = new TableColumn<>(Texts.text("history.column.outcome"));
        outcome.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        outcome.setCellFactory(column -> new OutcomeCell());
        outcome.setSortable(false);
        outcome.setPrefWidth(130);
        table.getColumns().setAll(List.of(column("history.column.started", run -> WHEN.withLocale(Locale.getDefault()).format(run.startedAt()), 150), outcome,
                column("history.column.source", run -> run.source().name(), 115),
                column("history.column.requested", run -> run.everything() ? Texts.text("result.facts.everything") : Texts.number(run.requested()), 64),
                column("history.column.changed", run -> Texts.number(run.changed()), 90),
                column("history.column.server", run -> run.server().label(), 165)));
        Label empty = Controls.text("history.empty");
        empty.setText(Texts.text("history.empty"));
        empty.getStyleClass().add("empty-state");
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> {
            if (now != null) {
                model.open(now.id());
            }
        });
    }

    private static TableColumn<RunHead, String> column(String key, Function<RunHead, String> words, double width) {
        TableColumn<RunHead, String> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(row -> new SimpleStringProperty(words.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static final class OutcomeCell extends TableCell<RunHead, RunHead> {
        @Override
        protected void updateItem(RunHead run, boolean isEmpty) {
            super.updateItem(run, isEmpty);
            boolean none = isEmpty || run == null;
            setText(none ? null : run.ended() ? Texts.text("outcome." + run.outcome()) : Texts.text("history.running"));
            setGraphic(none || !run.ended() ? null : Kinds.icon(run.outcome()));
        }
    }
}
