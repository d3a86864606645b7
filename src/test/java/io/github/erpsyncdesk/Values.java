package io.github.erpsyncdesk;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** A harmless value of a type. */
final class Values {
    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(Map.entry(String.class, "keys.empty"),
            Map.entry(int.class, 1), Map.entry(long.class, 1L), Map.entry(boolean.class, false),
            Map.entry(double.class, 1.0), Map.entry(Optional.class, Optional.empty()), Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()), Map.entry(Set.class, Set.of()), Map.entry(Duration.class, Duration.ZERO),
            Map.entry(Instant.class, Instant.EPOCH), Map.entry(BitSet.class, new BitSet()),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(Failure.class, new Failure.NotReached(FailureCode.DEADLINE, List.of(), "")));

    private Values() {}

    static Optional<Object> of(Class<?> type) {
        if (PLAIN.containsKey(type)) {
            return Optional.of(PLAIN.get(type));
        }
        if (type == Node.class || type == Region.class) {
            return Optional.of(new Region());
        }
        if (type == ListView.class || type == TableView.class) {
            return Optional.of(type == ListView.class ? new ListView<>() : new TableView<>());
        }
        if (type.isAssignableFrom(SimpleObjectProperty.class) && ObservableValue.class.isAssignableFrom(type)) {
            return Optional.of(new SimpleObjectProperty<>());
        }
        if (type == StringProperty.class) {
            return Optional.of(new SimpleStringProperty(""));
        }
        if (type.isArray()) {
            return Optional.of(Array.newInstance(type.componentType(), 0));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        return type.isInterface()
                ? Optional.of(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                        (self, method, args) -> method.getReturnType() == boolean.class ? false : null))
                : Optional.empty();
    }
}
