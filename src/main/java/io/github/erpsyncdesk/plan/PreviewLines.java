package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.RecordType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** The lines of a preview that are shown: those that all filters let through. */
final class PreviewLines {
    private final ObservableList<PreviewLine> shown = FXCollections.observableArrayList();
    private final ObservableSet<PreviewKind> hidden = FXCollections.observableSet(EnumSet.of(PreviewKind.SAME));
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<String> system = new SimpleObjectProperty<>("");
    private final ObjectProperty<String> field = new SimpleObjectProperty<>("");
    private final ObjectProperty<Optional<RecordType>> type = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> systems = FXCollections.observableArrayList();
    private final ObservableList<String> fields = FXCollections.observableArrayList();
    private List<PreviewLine> all = List.of();

    PreviewLines() {
        hidden.addListener((SetChangeListener<PreviewKind>) change -> filter());
        find.addListener(now -> filter());
        system.addListener(now -> type.set(Optional.empty()));
        system.addListener(now -> filter());
        type.addListener(now -> filter());
        field.addListener(now -> filter());
    }

    void show(PreviewLook look) {
        all = look.lines();
        systems.setAll(look.systems());
        fields.setAll(look.fields());
        filter();
    }

    private void filter() {
        String text = find.get().strip().toLowerCase(Locale.getDefault());
        shown.setAll(all.stream().filter(line -> !hidden.contains(line.kind()))
                .filter(line -> isChosen(system.get(), line.systemName()))
                .filter(line -> isChosen(field.get(), line.change().map(FieldChange::label).orElse("")))
                .filter(line -> type.get().isEmpty() || line.record().type().equals(type.get()))
                .filter(line -> text.isEmpty() || line.text().toLowerCase(Locale.getDefault()).contains(text))
                .toList());
    }

    private static boolean isChosen(String chosen, String name) {
        return chosen == null || chosen.isEmpty() || chosen.equals(name);
    }

    /** Shows the lines of one system and one type; of all where these are blank and null. */
    void only(String name, @Nullable RecordType of) {
        system.set(name);
        type.set(Optional.ofNullable(of));
    }

    /** All lines of a record, whatever is shown. */
    List<PreviewLine> of(RecordPreview record) {
        return all.stream().filter(line -> line.of().equals(record)).toList();
    }

    ObservableList<PreviewLine> shown() {
        return shown;
    }

    /** Equal records are hidden at first: nothing happens to them. */
    ObservableSet<PreviewKind> hidden() {
        return hidden;
    }

    /** A part of a record's name, of its key, of a field's name or of a value. */
    StringProperty find() {
        return find;
    }

    /** The name of the one system that is shown; blank for all. */
    ObjectProperty<String> system() {
        return system;
    }

    /** The one type that is shown; empty for all. Another system shows all of its types. */
    ObjectProperty<Optional<RecordType>> type() {
        return type;
    }

    /** The name of the one field that is shown; blank for all. */
    ObjectProperty<String> field() {
        return field;
    }

    ObservableList<String> systems() {
        return systems;
    }

    ObservableList<String> fields() {
        return fields;
    }

    int total() {
        return all.size();
    }
}
