package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** A look into a file and the choice of its column; nothing is added before the choice. */
final class ColumnCard extends VBox {
    private static final int PREVIEW_ROWS = 50;

    private final KeysViewModel model;
    private final Overlay overlay;
    private final KeyFile file;
    private final ComboBox<String> column = new ComboBox<>();
    private final CheckBox header = new CheckBox(Texts.text("keys.column.header"));

    ColumnCard(KeysViewModel model, Overlay overlay, KeyFile file) {
        super(12);
        this.model = model;
        this.overlay = overlay;
        this.file = file;
        setPrefWidth(640);
        header.setId("keys.column.header");
        header.setSelected(file.hasHeader());
        column.setId("keys.column.choice");
        column.setAccessibleText(Texts.text("keys.column.choice"));
        column.getItems().setAll(IntStream.range(0, file.columns()).mapToObj(this::name).toList());
        column.getSelectionModel().select(file.suggestedColumn());
        Label details = new Label(Texts.text("keys.column.file", file.path().getFileName().toString(), file.details(),
                file.rows().size()));
        details.getStyleClass().add("quiet");
        Label count = Controls.text("keys.column.words");
        count.textProperty().bind(Bindings.createStringBinding(() -> Texts.text("keys.column.words", entries().size()),
                column.valueProperty(), header.selectedProperty()));
        Button take = Controls.button("keys.column.take", this::take);
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        getChildren().addAll(Controls.title("keys.column.title"), details, preview(),
                Controls.row(Controls.label("keys.column.choice"), column, header), count,
                Controls.row(Controls.spacer(), take, Controls.button("keys.column.cancel", this::cancel)));
    }

    private String name(int index) {
        String first = index < file.rows().getFirst().size() ? file.rows().getFirst().get(index) : "";
        return file.hasHeader() && !first.isBlank() ? (index + 1) + " · " + first
                : Texts.text("keys.column.nth", index + 1);
    }

    private TableView<List<String>> preview() {
        TableView<List<String>> table = new TableView<>(
                FXCollections.observableArrayList(file.rows().stream().limit(PREVIEW_ROWS).toList()));
        table.setPrefHeight(220);
        for (int i = 0; i < file.columns(); i++) {
            int index = i;
            TableColumn<List<String>, String> shown = new TableColumn<>(String.valueOf(i + 1));
            shown.setSortable(false);
            shown.setCellValueFactory(
                    row -> new SimpleStringProperty(index < row.getValue().size() ? row.getValue().get(index) : ""));
            table.getColumns().add(shown);
        }
        return table;
    }

    private List<String> entries() {
        return file.entries(column.getSelectionModel().getSelectedIndex(), header.isSelected());
    }

    void ask() {
        overlay.ask(this, column, this::cancel);
    }

    private void take() {
        overlay.close();
        model.takeColumn(column.getSelectionModel().getSelectedIndex(), header.isSelected());
    }

    private void cancel() {
        overlay.close();
        model.dismissFile();
    }
}
