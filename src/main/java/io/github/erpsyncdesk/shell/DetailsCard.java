package io.github.erpsyncdesk.shell;

import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A row of a table, to be read in full and copied. */
public final class DetailsCard extends VBox {
    private static final double WIDTH = 440;
    private static final double WIDE = 780;

    /** @param id of the label that shows the value */
    public record Detail(String id, String name, String value) {}

    /** Details without a value are left out. */
    public DetailsCard(Overlay overlay, String title, List<Detail> details) {
        this(overlay, title, details, Optional.empty());
    }

    /** @param more shown below the details */
    public DetailsCard(Overlay overlay, String title, List<Detail> details, Optional<Node> more) {
        super(16);
        setPrefWidth(more.isPresent() ? WIDE : WIDTH);
        List<Detail> known = details.stream().filter(detail -> !detail.value().isBlank()).toList();
        GridPane grid = new GridPane(16, 8);
        for (Detail detail : known) {
            Label name = new Label(detail.name());
            name.getStyleClass().add("quiet");
            name.setMinWidth(USE_PREF_SIZE);
            Label value = Controls.text(detail.id());
            value.setText(detail.value());
            grid.addRow(grid.getRowCount(), name, value);
        }
        Label head = Controls.title("details.title");
        head.setText(title);
        Button close = Controls.button("details.close", overlay::close);
        close.setDefaultButton(true);
        getChildren().addAll(head, grid);
        more.ifPresent(getChildren()::add);
        getChildren().add(Controls.row(
                Controls.button("details.copy", Feather.COPY, () -> ClipboardText.put(text(known))),
                Controls.spacer(), close));
        overlay.ask(this, close, overlay::close);
    }

    private static String text(List<Detail> details) {
        return details.stream().map(detail -> detail.name() + "\t" + detail.value())
                .collect(Collectors.joining("\n"));
    }
}
