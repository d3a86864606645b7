package io.github.erpsyncdesk.keys;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.SafeTextField;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** From and to, with the number of keys before anything is added. Two pasted lines are the two ends. */
final class RangeCard extends VBox {
    private final KeysViewModel model;
    private final Overlay overlay;
    private final TextField from = new SafeTextField(this::pasted);
    private final TextField to = new SafeTextField(this::pasted);

    RangeCard(KeysViewModel model, Overlay overlay) {
        super(12);
        this.model = model;
        this.overlay = overlay;
        setPrefWidth(420);
        from.setId("keys.range.from");
        from.setAccessibleText(Texts.text("keys.range.from"));
        to.setId("keys.range.to");
        to.setAccessibleText(Texts.text("keys.range.to"));
        from.setPrefColumnCount(8);
        to.setPrefColumnCount(8);
        var described = Bindings.createObjectBinding(() -> KeyText.describeRange(from.getText(), to.getText()),
                from.textProperty(), to.textProperty());
        Label count = Controls.text("keys.range.words");
        count.textProperty().bind(described.map(Texts::text));
        Button add = Controls.button("keys.range.add", this::add);
        add.setDefaultButton(true);
        add.getStyleClass().add(Styles.ACCENT);
        add.disableProperty().bind(described.map(notice -> !notice.key().equals("keys.range.count")));
        getChildren().addAll(Controls.title("keys.range.title"),
                Controls.row(Controls.label("keys.range.from.label"), from, Controls.label("keys.range.to.label"), to),
                count,
                Controls.row(Controls.spacer(), add, Controls.button("keys.range.cancel", overlay::close)));
    }

    void ask() {
        overlay.ask(this, from, overlay::close);
    }

    /** Never joined: two lines are the two ends, and more of them are none. */
    private void pasted(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        from.setText(lines.size() == 2 ? lines.getFirst() : "");
        to.setText(lines.size() == 2 ? lines.getLast() : "");
    }

    private void add() {
        String range = from.getText().strip() + "-" + to.getText().strip();
        overlay.close();
        model.addRange(range);
    }
}
