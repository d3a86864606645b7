package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The picture of a preview: a column for each system and a row for each record type. A click shows only its lines. */
final class PreviewGrid extends GridPane {
    private final PreviewViewModel model;

    PreviewGrid(PreviewViewModel model) {
        super(6, 4);
        this.model = model;
        setId("preview.grid");
        Follow.value(this, model.shown(), preview -> show(PreviewCounts.of(preview)));
    }

    private void show(PreviewCounts counts) {
        getChildren().clear();
        getColumnConstraints().setAll(new ColumnConstraints());
        List<Integer> systems = counts.systems();
        List<RecordType> types = counts.types();
        for (int column = 0; column < systems.size(); column++) {
            ColumnConstraints evenly = new ColumnConstraints();
            evenly.setHgrow(Priority.ALWAYS);
            evenly.setHalignment(HPos.LEFT);
            getColumnConstraints().add(evenly);
            Label name = new Label(model.last().system(systems.get(column)));
            name.getStyleClass().add("quiet");
            add(name, column + 1, 0);
        }
        for (int row = 0; row < types.size(); row++) {
            Label name = new Label(Texts.text("record.type." + types.get(row)));
            name.getStyleClass().add("quiet");
            name.setMinWidth(USE_PREF_SIZE);
            add(name, 0, row + 1);
            for (int column = 0; column < systems.size(); column++) {
                Map<PreviewKind, Integer> cell = counts.cell(systems.get(column), types.get(row));
                if (!cell.isEmpty()) {
                    add(cell(model.last().system(systems.get(column)), types.get(row), cell), column + 1, row + 1);
                }
            }
        }
    }

    private ToggleButton cell(String system, RecordType type, Map<PreviewKind, Integer> numbers) {
        HBox content = Controls.row();
        numbers.forEach((kind, number) -> {
            Label label = new Label(Texts.number(number), Kinds.icon(kind));
            label.setMinWidth(USE_PREF_SIZE);
            content.getChildren().add(label);
        });
        ToggleButton cell = new ToggleButton(null, content);
        cell.setId("preview.cell." + system + "." + type);
        cell.getStyleClass().add("preview-count");
        cell.setMaxWidth(Double.MAX_VALUE);
        String words = Texts.text("preview.cell", system, Texts.text("record.type." + type), numbers.entrySet().stream()
                .map(one -> Texts.number(one.getValue()) + " " + Texts.text("preview.cell." + one.getKey()))
                .collect(Collectors.joining(", ")));
        cell.setAccessibleText(words);
        cell.setTooltip(Controls.tooltipOf(words));
        PreviewLines lines = model.lines();
        Runnable update = () -> cell.setSelected(
                lines.system().get().equals(system) && lines.type().get().filter(type::equals).isPresent());
        cell.setOnAction(event -> {
            lines.only(cell.isSelected() ? system : "", cell.isSelected() ? type : null);
            update.run();
        });
        Follow.value(cell, lines.system(), now -> update.run());
        Follow.value(cell, lines.type(), now -> update.run());
        return cell;
    }
}
