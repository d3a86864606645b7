package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.SafeTextField;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
