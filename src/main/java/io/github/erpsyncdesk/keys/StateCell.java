package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The state of an entry: an icon, and words that say what is wrong with it. */
final class StateCell extends TableCell<KeyLine, KeyLine> {
    @Override
    protected void updateItem(KeyLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        getStyleClass().removeAll("entry-wrong", "entry-waits");
        if (isEmpty || line == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        EntryState state = line.entry().state();
        setText(Texts.text("keys.state." + state, line.entry().number()));
        setTooltip(Controls.tooltip("keys.state." + state, line.entry().number()));
        setGraphic(new FontIcon(switch (state) {
            case KEY -> Feather.CHECK;
            case DUPLICATE -> Feather.COPY;
            case RANGE, AMBIGUOUS -> Feather.HELP_CIRCLE;
            default -> Feather.X_CIRCLE;
        }));
        if (state == EntryState.RANGE || state == EntryState.AMBIGUOUS) {
            getStyleClass().add("entry-waits");
        } else if (state.needsDecision()) {
            getStyleClass().add("entry-wrong");
        }
    }
}
