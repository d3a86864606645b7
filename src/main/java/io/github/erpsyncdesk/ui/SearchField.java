package io.github.erpsyncdesk.ui;

import atlantafx.base.controls.CustomTextField;
import io.github.erpsyncdesk.i18n.Texts;
import javafx.beans.property.StringProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field to search with: a magnifier in front, emptied by Escape or by the cross at its end. */
public final class SearchField extends CustomTextField {

    /** @param key of the text that says what is searched; also the field's id */
    public SearchField(String key, StringProperty text) {
        setId(key);
        setPromptText(Texts.text(key));
        setAccessibleText(Texts.text(key));
        getStyleClass().add("search-field");
        textProperty().bindBidirectional(text);
        HBox.setHgrow(this, Priority.ALWAYS);
        setLeft(new FontIcon(Feather.SEARCH));
        StackPane clear = new StackPane(new FontIcon(Feather.X));
        clear.setId(key + ".clear");
        clear.setCursor(Cursor.HAND);
        clear.setOnMouseClicked(event -> clear());
        Tooltip.install(clear, Controls.tooltip("search.clear"));
        rightProperty().bind(textProperty().map(typed -> typed.isEmpty() ? null : clear));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                event.consume();
                clear();
            }
        });
    }
}
