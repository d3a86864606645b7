package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowAction;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Record, field, system, now and after: a row for each field that would change, and for what else there is to say. */
final class PreviewTable extends TableView<PreviewLine> {
    private static final double LEAST_HEIGHT = 104;
    private static final double LEAST_KIND = 124;

    private final PreviewViewModel model;
    private final RowSelection<PreviewLine> selection;

    /** @param overlay where a row is shown in full */
    PreviewTable(PreviewViewModel model, Overlay overlay) {
        super(model.lines().shown());
        this.model = model;
        selection = RowSelection.of(this);
        setId("preview.table");
        setAccessibleText(Texts.text("preview.title"));
        setMinHeight(LEAST_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<PreviewLine, PreviewKind> kind = new TableColumn<>(Texts.text("preview.column.kind"));
        kind.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().kind()));
        kind.setCellFactory(column -> new KindCell());
        kind.setPrefWidth(LEAST_KIND);
        kind.setMinWidth(LEAST_KIND);
        getColumns().setAll(List.of(column("preview.column.record", 190, PreviewWords::record),
                column("preview.column.type", 84, PreviewWords::type), kind,
                column("preview.column.system", 130, PreviewLine::systemName),
                column("preview.column.field", 170, PreviewWords::field),
                column("preview.column.now", 190, PreviewWords::now),
                column("preview.column.after", 190, PreviewWords::after)));
        Label empty = Controls.text("preview.empty");
        empty.getStyleClass().add("empty-state");
        empty.textProperty().bind(Bindings.createStringBinding(this::whyEmpty, model.lines().shown(),
                model.progress(), model.shown()));
        setPlaceholder(empty);
        RowAction.on(this, line -> new RecordCard(overlay, PreviewWords.record(line), PreviewWords.facts(line),
                model.lines().of(line.of())));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                ClipboardText.put(text());
                event.consume();
            }
        });
    }

    private TableColumn<PreviewLine, String> column(String key, double width, Function<PreviewLine, String> words) {
        TableColumn<PreviewLine, String> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setCellValueFactory(row -> new SimpleStringProperty(words.apply(row.getValue())));
        column.setCellFactory(col -> new WordsCell());
        column.setPrefWidth(width);
        return column;
    }

    /** The selected rows as tab-separated text; all shown ones where none is selected. */
    String text() {
        BitSet rows = selection.rows();
        List<PreviewLine> all = List.copyOf(getItems());
        return (rows.isEmpty() ? all.stream() : rows.stream().mapToObj(all::get))
                .map(line -> PreviewWords.cells(line).stream().map(Printable::line).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private String whyEmpty() {
        Preview shown = model.shown().get();
        if (model.listed() == 0) {
            return Texts.text("preview.empty.list");
        }
        return Texts.text(model.progress().get() != null && shown.records().isEmpty() ? "preview.empty.reading"
                : model.lines().total() == 0 ? "preview.empty.nothing"
                        : shown.equal() == shown.records().size() ? "preview.empty.equal" : "preview.empty.hidden");
    }

    private static final class KindCell extends TableCell<PreviewLine, PreviewKind> {
        @Override
        protected void updateItem(PreviewKind kind, boolean isEmpty) {
            super.updateItem(kind, isEmpty);
            setText(isEmpty || kind == null ? null : Kinds.word(kind));
            setGraphic(isEmpty || kind == null ? null : Kinds.icon(kind));
        }
    }

    private static final class WordsCell extends TableCell<PreviewLine, String> {
        @Override
        protected void updateItem(String words, boolean isEmpty) {
            super.updateItem(words, isEmpty);
            boolean nothing = isEmpty || words == null || words.isEmpty();
            setText(nothing ? null : Printable.line(words));
            setTooltip(nothing ? null : Controls.tooltipOf(words));
        }
    }
}
