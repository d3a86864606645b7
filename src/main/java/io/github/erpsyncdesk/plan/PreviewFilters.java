package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.SearchField;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** What is searched for, the one field and the one system that are shown. */
final class PreviewFilters extends HBox {

    PreviewFilters(PreviewLines lines) {
        super(8);
        getChildren().addAll(new SearchField("preview.find", lines.find()),
                choice("preview.field", "preview.field.all", lines.fields(), lines.field()),
                choice("preview.system", "preview.system.all", lines.systems(), lines.system()));
    }

    /** The names that there are, with all of them in front. A name that is gone is no longer chosen. */
    private static ComboBox<String> choice(String id, String all, ObservableList<String> names,
            ObjectProperty<String> chosen) {
        ObservableList<String> choices = FXCollections.observableArrayList("");
        ComboBox<String> box = Controls.choice(id, List.of(),
                name -> name == null || name.isEmpty() ? Texts.text(all) : name);
        Runnable update = () -> {
            String before = chosen.get();
            List<String> now = new ArrayList<>(names);
            now.addFirst("");
            choices.setAll(now);
            chosen.set(now.contains(before) ? before : "");
        };
        update.run();
        box.setItems(choices);
        box.valueProperty().bindBidirectional(chosen);
        Follow.contents(box, names, update);
        return box;
    }
}
