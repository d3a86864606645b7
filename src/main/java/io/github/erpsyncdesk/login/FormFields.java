package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** Fields that are bound to a property, with the id and the words of their key. */
final class FormFields {

    private FormFields() {}

    static Spinner<Integer> number(String key, int least, int most, int step, Property<Integer> property) {
        Spinner<Integer> number = new Spinner<>(least, most, property.getValue(), step);
        number.setId(key);
        number.setPrefWidth(100);
        number.setAccessibleText(Texts.text(key + ".unit"));
        number.getValueFactory().valueProperty().bindBidirectional(property);
        return number;
    }

    static TextField field(String key, Property<String> property) {
        TextField field = new TextField();
        field.setId(key);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    static <E extends Enum<E>> ComboBox<E> choice(String key, List<E> values, Property<E> property, String prefix) {
        ComboBox<E> choice = new ComboBox<>();
        choice.setId(key);
        choice.getItems().setAll(values);
        choice.setConverter(shown(value -> Texts.text(prefix + value)));
        choice.valueProperty().bindBidirectional(property);
        return choice;
    }

    static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
