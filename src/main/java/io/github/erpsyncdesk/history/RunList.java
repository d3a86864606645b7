package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowSelection;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line for each past run. */
final class RunList extends TableView<PastRun> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter
            .ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    RunList(HistoryViewModel model) {
        super(model.runs());
        setId("history.runs");
        setAccessibleText(Texts.text("history.title"));
        RowSelection.of(this);
        getColumns().setAll(List.of(whole("history.column.started", 185, StartedCell::new),
                whole("history.column.outcome", 116, OutcomeCell::new),
                column("history.column.source", run -> run.source().name(), 100),
                column("history.column.requested",
                        run -> run.everything() ? Texts.text("history.all") : Texts.number(run.requested()), 62),
                column("history.column.changed", run -> Texts.number(run.changed()), 88),
                column("history.column.note", RunHead::note, 145),
                column("history.column.server", run -> run.server().label(), 190),
                column("history.column.user", RunHead::user, 110),
                column("history.column.blanks", run -> Texts.text("blanks.short." + run.blanks()), 90),
                column("history.column.took", run -> Texts.duration(run.took()), 80)));
        Label empty = Controls.text("history.empty");
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.text(model.hidesSome() ? "history.filtered" : "history.empty"), model.runs(),
                        model.find()));
        empty.getStyleClass().add("empty-state");
        setPlaceholder(empty);
    }

    private static TableColumn<PastRun, String> column(String key, Function<RunHead, String> words, double width) {
        TableColumn<PastRun, String> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(row -> row.getValue().head().map(words));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<PastRun, RunHead> whole(String key, double width,
            Supplier<TableCell<PastRun, RunHead>> cells) {
        TableColumn<PastRun, RunHead> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(row -> row.getValue().head());
        column.setCellFactory(col -> cells.get());
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static final class OutcomeCell extends TableCell<PastRun, RunHead> {
        @Override
        protected void updateItem(RunHead run, boolean isEmpty) {
            super.updateItem(run, isEmpty);
            boolean none = isEmpty || run == null;
            setText(none ? null
                    : run.damaged() ? Texts.text("history.damaged")
                            : run.ended() ? Texts.text("outcome." + run.outcome()) : Texts.text("history.running"));
            setGraphic(none || !run.ended() ? null : Kinds.icon(run.outcome()));
        }
    }

    /** With the colour of the server's kind, and the mark of a pinned run. */
    private static final class StartedCell extends TableCell<PastRun, RunHead> {
        @Override
        protected void updateItem(RunHead run, boolean isEmpty) {
            super.updateItem(run, isEmpty);
            if (isEmpty || run == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(run.damaged() ? Texts.text("history.damaged.started", run.id())
                    : WHEN.withLocale(Locale.getDefault()).format(run.startedAt()));
            Region stripe = new Region();
            stripe.getStyleClass().addAll("kind-stripe", Kinds.styleClass(run.kind()));
            HBox marks = new HBox(4, stripe);
            marks.setAlignment(Pos.CENTER_LEFT);
            if (run.pinned()) {
                marks.getChildren().add(new FontIcon(Feather.BOOKMARK));
            }
            setGraphic(marks);
        }
    }
}
