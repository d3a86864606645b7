package io.github.erpsyncdesk.keys;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.importer.Imported.Sheet;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A look at a table and the choice of what in it are keys; nothing is added before. */
final class ImportCard extends VBox {
    private static final double COLUMN_WIDTH = 260;
    private static final int MEASURED = 50;

    private final ImportQuestionViewModel model;
    private final Overlay overlay;
    private final ComboBox<Integer> column = Controls.choice("keys.column.choice", List.of(), this::columnName);
    private final CheckBox header = new CheckBox(Texts.text("keys.column.header"));
    private Subscription subscriptions = Subscription.EMPTY;

    ImportCard(ImportQuestionViewModel model, Overlay overlay) {
        super(12);
        this.model = model;
        this.overlay = overlay;
        setPrefWidth(760);
        // otherwise all of up to 16,384 names are measured for the width of the box and of its list
        column.setPrefWidth(COLUMN_WIDTH);
        column.getProperties().put("comboBoxRowsToMeasureWidth", MEASURED);
        column.setPromptText(Texts.text("keys.column.none"));
        column.setOnAction(event -> {
            if (column.getValue() != null) {
                model.chooseColumn(column.getValue());
            }
        });
        header.setId("keys.column.header");
        header.setOnAction(event -> model.chooseHeader(header.isSelected()));
        getChildren().addAll(Controls.title("keys.column.title"), source(), new ImportPreview(model), choices(),
                hiddenRows(), count(), Controls.notice("keys.import.problem", "field-error", model.problem()),
                buttons());
        follow();
    }

    private Node source() {
        Label details = Controls.text("keys.column.file");
        details.getStyleClass().add("quiet");
        details.textProperty().bind(model.look().map(look -> Texts.text("keys.column.file",
                model.question().name().isEmpty() ? Texts.text("keys.column.clipboard") : model.question().name(),
                look.table().details(), look.table().rows().size(), hiddenColumns(look.table()))));
        return details;
    }

    private long hiddenColumns(Table table) {
        return IntStream.range(0, table.width()).filter(at -> table.isFilled(at) && table.isHidden(at)).count();
    }

    private Node choices() {
        HBox row = new HBox(8, labelled("keys.column.choice", column), column, header);
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.question().sheets().size() > 1) {
            ComboBox<Sheet> sheet = Controls.choice("keys.column.sheet", model.question().sheets(), ImportCard::name);
            sheet.getSelectionModel().select(model.question().sheets().get(model.question().sheet() - 1));
            sheet.setOnAction(event -> model.chooseSheet(sheet.getValue().position()));
            row.getChildren().addAll(0, List.of(labelled("keys.column.sheet", sheet), sheet));
        }
        return row;
    }

    private static Label labelled(String key, Node control) {
        Label label = new Label(Texts.text(key));
        label.setLabelFor(control);
        return label;
    }

    private static String name(Sheet sheet) {
        return sheet == null ? ""
                : sheet.visible() ? sheet.name() : Texts.text("keys.column.hiddenSheet", sheet.name());
    }

    private Node hiddenRows() {
        CheckBox include = new CheckBox(Texts.text("keys.column.includeHidden"));
        include.setId("keys.column.includeHidden");
        include.setOnAction(event -> model.includeHidden(include.isSelected()));
        Label words = Controls.text("keys.column.hiddenRows");
        words.textProperty().bind(
                model.chosen().map(now -> Texts.text("keys.column.hiddenRows", now.hidden(), now.filled())));
        FlowPane line = new FlowPane(12, 4, words, include);
        line.getStyleClass().add("decision");
        Controls.showWhen(line, model.chosen().map(now -> now.hidden() > 0));
        return line;
    }

    private Node count() {
        Label count = Controls.text("keys.column.words");
        count.textProperty().bind(Bindings.createStringBinding(this::words, model.chosen(), model.busy()));
        return count;
    }

    private String words() {
        KeyCounts counts = model.chosen().get().counts();
        if (model.busy().get()) {
            return Texts.text("keys.column.counting");
        }
        return model.chosen().get().refused().map(Texts::text)
                .orElseGet(() -> model.selection().get().column() == ImportSelection.NONE
                        ? Texts.text("keys.column.choose")
                        : Texts.text("keys.column.words", counts.keys(), counts.duplicates(),
                                counts.undecided()));
    }

    private Node buttons() {
        Button take = Controls.button("keys.column.take", this::take);
        take.getStyleClass().add(Styles.ACCENT);
        take.setDefaultButton(true);
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || model.chosen().get().counts().entries() == 0, model.busy(),
                        model.chosen()));
        return Controls.row(Controls.spacer(), take, Controls.button("keys.column.cancel", this::cancel));
    }

    private void follow() {
        subscriptions = Subscription.combine(model.look().subscribe(look -> {
            List<Integer> columns = IntStream
                    .concat(IntStream.range(0, look.table().width()).filter(look.table()::isFilled),
                            IntStream.of(ImportSelection.EVERY))
                    .boxed().toList();
            column.getItems().setAll(columns);
        }), model.selection().subscribe(now -> {
            column.setValue(now.column() == ImportSelection.NONE ? null : now.column());
            header.setSelected(now.header());
        }));
    }

    private String columnName(Integer index) {
        if (index == null) {
            return "";
        }
        if (index == ImportSelection.EVERY) {
            return Texts.text("keys.column.every");
        }
        String name = ImportPreview.name(model.look().get(), index);
        return model.look().get().table().isHidden(index) ? Texts.text("keys.column.hiddenColumn", name) : name;
    }

    void ask() {
        overlay.ask(this, column, this::cancel);
    }

    private void take() {
        close();
        model.take();
    }

    private void cancel() {
        close();
        model.dismiss();
    }

    private void close() {
        subscriptions.unsubscribe();
        overlay.close();
    }
}
