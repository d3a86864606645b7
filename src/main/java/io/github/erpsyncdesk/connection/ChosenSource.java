package io.github.erpsyncdesk.connection;

import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.ErpConnection;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Which of the sources a person has chosen, and where its values go. */
final class ChosenSource {
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final FilteredList<Source> shown = new FilteredList<>(sources);
    private final ObjectProperty<Source> selected = new SimpleObjectProperty<>();
    private final StringProperty find = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> targets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Direction> direction = new ReadOnlyObjectWrapper<>();

    ChosenSource() {
        find.addListener(all -> filter());
        selected.addListener(all -> direct());
    }

    void clear() {
        selected.set(null);
        sources.clear();
        find.set("");
    }

    /** The same source stays chosen, as far as it is there. */
    void replaceBy(List<Source> now) {
        Source before = selected.get();
        sources.setAll(now);
        selected.set(before == null ? null
                : now.stream().filter(source -> source.source().id() == before.source().id()).findFirst().orElse(null));
        direct();
    }

    private void filter() {
        String text = find.get().strip().toLowerCase(Locale.getDefault());
        shown.setPredicate(source -> source.has(text));
    }

    private void direct() {
        Source source = selected.get();
        if (source == null || !source.canBeSource()) {
            targets.set(List.of());
            direction.set(null);
            return;
        }
        targets.set(sources.stream().filter(Source::canBeSource)
                .filter(other -> other.source().id() != source.source().id()).map(other -> other.source().name())
                .toList());
        direction.set(Direction.from(source.source(),
                sources.stream().flatMap(other -> other.connection().stream()).toList()));
    }

    /** Those that take part, whatever is being searched for. */
    List<ErpConnection> connections() {
        return sources.stream().flatMap(source -> source.connection().stream()).filter(ErpConnection::takesPart)
                .toList();
    }

    ObservableList<Source> shown() {
        return shown;
    }

    ObjectProperty<Source> selected() {
        return selected;
    }

    StringProperty find() {
        return find;
    }

    /** The names of what the values go to; none while no source is chosen. */
    ReadOnlyObjectProperty<List<String>> targets() {
        return targets.getReadOnlyProperty();
    }

    /** Null while no source that takes part is chosen. */
    ReadOnlyObjectProperty<Direction> direction() {
        return direction.getReadOnlyProperty();
    }
}
