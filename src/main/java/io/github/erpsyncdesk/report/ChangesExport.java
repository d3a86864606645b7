package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.PlannedChanges;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu of forms to save in what a preview found, and what became of it. */
public final class ChangesExport {
    private final MenuButton menu;
    private final List<Node> saved;

    /**
     * @param key of the menu's text, and its id
     * @param changes what is saved; nothing happens while there is none
     * @param name of the file, without its ending
     * @param open opens a file or a folder with what the system has for it
     */
    public ChangesExport(String key, ExportViewModel model, Supplier<Optional<PlannedChanges>> changes, String name,
            Consumer<URI> open) {
        menu = new MenuButton(Texts.text(key), new FontIcon(Feather.DOWNLOAD));
        menu.setId(key);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (RunFile.Form form : RunFile.Form.values()) {
            MenuItem item = new MenuItem(Texts.text("export." + form));
            item.setId(key + "." + form);
            item.setOnAction(event -> changes.get().ifPresent(found -> SaveDialog.choose(model, menu,
                    "export." + form, form.ending(), name + "." + form.ending(),
                    file -> model.saveChanges(found, form, file))));
            menu.getItems().add(item);
        }
        saved = SavedFile.ways(model, open);
    }

    /** The menu alone, where something else says what became of the file. */
    public Node menu() {
        return menu;
    }

    /** To stand in a row with what else can be done. */
    public List<Node> ways() {
        List<Node> ways = new ArrayList<>(List.of(menu));
        ways.addAll(saved);
        return ways;
    }
}
