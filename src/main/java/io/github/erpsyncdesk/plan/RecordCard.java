package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All of one record side by side: its values now and after, in each system. */
final class RecordCard extends VBox {
    private static final double WIDTH = 720;
    private static final double MOST_HEIGHT = 260;
    private static final List<Function<PreviewLine, String>> CELLS = List.of(PreviewLine::systemName,
            PreviewWords::field, PreviewWords::now, PreviewWords::after);

    /** @param lines of the record */
    RecordCard(Overlay overlay, String title, String facts, List<PreviewLine> lines) {
        super(12);
        setPrefWidth(WIDTH);
        Label head = Controls.title("details.title");
        head.setText(title);
        Label what = Controls.text("preview.card.facts");
        what.setText(facts);
        what.getStyleClass().add("quiet");
        ScrollPane sides = new ScrollPane(grid(lines));
        sides.setFitToWidth(true);
        sides.setMaxHeight(MOST_HEIGHT);
        sides.setMinHeight(0);
        Button close = Controls.button("details.close", overlay::close);
        close.setDefaultButton(true);
        getChildren().addAll(head, what, sides, Controls.row(
                Controls.button("details.copy", Feather.COPY, () -> ClipboardText.put(text(lines))),
                Controls.spacer(), close));
        overlay.ask(this, close, overlay::close);
    }

    private static GridPane grid(List<PreviewLine> lines) {
        GridPane grid = new GridPane(16, 6);
        grid.setId("preview.card.sides");
        int column = 0;
        for (String key : List.of("preview.column.system", "preview.column.field", "preview.column.now",
                "preview.column.after")) {
            Label name = new Label(Texts.text(key));
            name.getStyleClass().add("empty-title");
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, column++, 0);
        }
        for (PreviewLine line : lines) {
            int row = grid.getRowCount();
            for (int at = 0; at < CELLS.size(); at++) {
                Label cell = Controls.text("preview.card." + row + "." + at);
                cell.setText(Printable.line(CELLS.get(at).apply(line)));
                boolean reason = at == 1 && line.change().isEmpty();
                grid.add(cell, at, row, reason ? GridPane.REMAINING : 1, 1);
                if (reason) {
                    break;
                }
            }
        }
        return grid;
    }

    private static String text(List<PreviewLine> lines) {
        return lines.stream().map(line -> CELLS.stream().map(cell -> Printable.line(cell.apply(line)))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }
}
