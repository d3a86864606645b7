package io.github.erpsyncdesk.ui;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Notice;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Controls as this house makes them: the message key is the node's id, and what has no text has a spoken one. */
public final class Controls {

    private static final double TOOLTIP_WIDTH = 360;

    private Controls() {}

    /** A button whose key names its text and its id. */
    public static Button button(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.setId(key);
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The same with an icon in front. */
    public static Button button(String key, Feather icon, Runnable action) {
        Button button = button(key, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /** A button that shows an icon only; its text is spoken and shown as a tooltip. */
    public static Button iconButton(String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(key);
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(tooltip(key));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A choice of values, shown in words. */
    public static <T> ComboBox<T> choice(String key, List<T> values, Function<T, String> words) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().setAll(values);
        choice.setId(key);
        choice.setAccessibleText(Texts.text(key));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        return choice;
    }

    public static Label label(String key, Object... args) {
        Label label = new Label(Texts.text(key, args));
        label.setId(key);
        return label;
    }

    public static Label title(String key) {
        Label label = label(key);
        label.getStyleClass().add("pane-title");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label for running text, which wraps and is never cut off. */
    public static Label text(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What is said to the person while there is something to say; it takes no place while there is not. */
    public static Region notice(String id, String styleClass, ObservableValue<Notice> notice) {
        return whenNeeded(notice.map(value -> true).orElse(false), () -> {
            Label label = text(id);
            label.getStyleClass().add(styleClass);
            label.textProperty().bind(notice.map(Texts::text).orElse(""));
            return label;
        });
    }

    /** Visible and in the layout, or neither. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Visible and in the layout only while the condition holds. */
    public static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /**
     * A place for what is shown only while the condition holds, and made when it first does: what is hidden would be
     * styled and laid out all the same.
     */
    public static Region whenNeeded(ObservableValue<Boolean> condition, Supplier<Node> made) {
        VBox place = new VBox();
        showWhen(place, condition);
        place.visibleProperty().subscribe(holds -> {
            if (holds && place.getChildren().isEmpty()) {
                place.getChildren().add(made.get());
            }
        });
        return place;
    }

    public static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Takes the space that is left, so that what follows is at the end of the row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static Tooltip tooltip(String key, Object... args) {
        return tooltipOf(Texts.text(key, args));
    }

    /** Wraps at a width that can be read. */
    public static Tooltip tooltipOf(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }
}
