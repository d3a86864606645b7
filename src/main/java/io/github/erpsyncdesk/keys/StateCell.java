package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The state of an entry: an icon, and words that say what is wrong with it, or what the last run made of it. */
final class StateCell extends TableCell<KeyLine, KeyLine> {
    private final KeysModels models;

    StateCell(KeysModels models) {
        this.models = models;
    }

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
        if (state == EntryState.KEY) {
            models.records().of(line.entry().number()); // this column is always there: what it shows is asked for
            KeyState after = models.outcomes().outcomes().getValue().of(line.entry().number()).orElse(null);
            if (after != null) {
                show("keys.after." + after, line, icon(after));
                return;
            }
            String finding = finding(line.entry().number());
            if (!finding.isEmpty()) {
                show(finding, line, Feather.ALERT_TRIANGLE);
                getStyleClass().add("entry-waits");
                return;
            }
        }
        show("keys.state." + state, line, switch (state) {
            case KEY -> Feather.CHECK;
            case DUPLICATE -> Feather.COPY;
            case RANGE, AMBIGUOUS -> Feather.HELP_CIRCLE;
            default -> Feather.X_CIRCLE;
        });
        if (state == EntryState.RANGE || state == EntryState.AMBIGUOUS) {
            getStyleClass().add("entry-waits");
        } else if (state.needsDecision()) {
            getStyleClass().add("entry-wrong");
        }
    }

    private void show(String key, KeyLine line, Feather icon) {
        setText(Texts.text(key, line.entry().number()));
        setTooltip(Controls.tooltip(key, line.entry().number()));
        setGraphic(new FontIcon(icon));
    }

    private static Feather icon(KeyState after) {
        return switch (after) {
            case CONFIRMED -> Feather.CHECK_CIRCLE;
            case CONFIRMED_WITH_WARNING -> Feather.ALERT_TRIANGLE;
            case FAILED -> Feather.X_CIRCLE;
            case NOT_SENT -> Feather.SLASH;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }

    private String finding(int key) {
        KeyFindings now = models.check().findings().get();
        return now.unknown().contains(key) ? "keys.state.unknown"
                : now.elsewhere().contains(key) ? "keys.state.elsewhere" : "";
    }
}
