package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.ui.Columns;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two lines for each past run, never wider than the list: what tells runs apart is in sight in the smallest window. */
final class RunList extends TableView<PastRun> {
    RunList(HistoryViewModel model) {
        super(model.runs());
        setId("history.runs");
        setAccessibleText(Texts.text("history.title"));
        getStyleClass().add("two-line-rows");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        RowSelection.of(this);
        getColumns().setAll(List.of(
                column("history.list.run", 52, 64, () -> new RunCell(RunList::number, RunList::kind)),
                column("history.list.started", 178, 200, () -> new RunCell(RunList::started, RunList::outcome)),
                column("history.list.server", 174, 400, ServerCell::new),
                column("history.list.requested", 96, 160, () -> new RunCell(RunList::requested, RunList::changed)),
                column("history.column.note", 48, 2_000, () -> new RunCell(RunHead::note, run -> ""))));
        Columns.remember(this);
        Label empty = Controls.text("history.empty");
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.text(model.hidesSome() ? "history.filtered" : "history.empty"), model.runs(),
                        model.find()));
        empty.getStyleClass().add("empty-state");
        setPlaceholder(empty);
        Follow.value(this, model.toSelect(), this::select);
    }

    private void select(@Nullable PastRun run) {
        int row = run == null ? -1 : getItems().indexOf(run);
        if (row >= 0 && !getSelectionModel().isSelected(row)) {
            getSelectionModel().clearAndSelect(row);
            scrollTo(row);
        }
    }

    private static TableColumn<PastRun, RunHead> column(String key, double least, double most,
            Supplier<TableCell<PastRun, RunHead>> cells) {
        TableColumn<PastRun, RunHead> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setCellValueFactory(row -> row.getValue().head());
        column.setCellFactory(col -> cells.get());
        column.setSortable(false);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setMaxWidth(most);
        return column;
    }

    private static String number(RunHead run) {
        return String.valueOf(run.id());
    }

    /** Only what is no usual run says so. */
    private static String kind(RunHead run) {
        return run.kind().equals("task") ? Texts.text("history.kind.task") : "";
    }

    private static String started(RunHead run) {
        return run.damaged() ? Texts.text("history.damaged") : Moments.local(run.startedAt());
    }

    private static String outcome(RunHead run) {
        String took = Texts.duration(run.end().took());
        return run.damaged() ? ""
                : run.ended() ? Texts.text("outcome." + run.outcome()) + (took.isEmpty() ? "" : " · " + took)
                        : Texts.text("history.running");
    }

    private static String requested(RunHead run) {
        return Texts.text("history.requested",
                run.everything() ? Texts.text("history.all") : Texts.number(run.requested()), run.source().name());
    }

    private static String changed(RunHead run) {
        return Texts.text("history.changed", run.changed());
    }

    /** One or two lines of words. */
    private static class RunCell extends TableCell<PastRun, RunHead> {
        private final Function<RunHead, String> first;
        private final Function<RunHead, String> second;

        RunCell(Function<RunHead, String> first, Function<RunHead, String> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        protected void updateItem(RunHead run, boolean isEmpty) {
            super.updateItem(run, isEmpty);
            if (isEmpty || run == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String below = second.apply(run);
            setText(below.isEmpty() ? first.apply(run) : first.apply(run) + "\n" + below);
            setGraphic(mark(run));
        }

        @Nullable
        Node mark(RunHead run) {
            String column = getTableColumn().getId();
            if (column.equals("history.list.started") && run.ended() && !run.damaged()) {
                return Kinds.icon(run.outcome());
            }
            return column.equals("history.column.note") && run.pinned() ? new FontIcon(Feather.BOOKMARK) : null;
        }
    }

    /** The server with the colour and the word of its kind, and who was logged in. */
    private static final class ServerCell extends RunCell {
        ServerCell() {
            super(run -> run.server().label(), ServerCell::kindAndUser);
        }

        private static String kindAndUser(RunHead run) {
            String kind = Texts.text("server.kind." + run.place().kind());
            return run.damaged() ? "" : run.user().isBlank() ? kind : kind + " · " + run.user();
        }

        @Override
        Node mark(RunHead run) {
            Region stripe = new Region();
            stripe.getStyleClass().addAll("kind-stripe", "two-lines", Kinds.styleClass(run.place().kind()));
            return stripe;
        }
    }
}
