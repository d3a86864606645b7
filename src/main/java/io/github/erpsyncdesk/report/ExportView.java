package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Follow;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu of forms to save a run in, a report for support, and what became of it. */
public final class ExportView {
    private final ExportViewModel model;
    private final MenuButton menu = new MenuButton(Texts.text("export"), new FontIcon(Feather.DOWNLOAD));
    private final List<Node> ways = new ArrayList<>(List.of(menu));

    /** @param open opens a file or a folder with what the system has for it */
    public ExportView(ExportViewModel model, Overlay overlay, Consumer<URI> open) {
        this.model = model;
        menu.setId("export");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (RunFile.Form form : RunFile.Form.values()) {
            menu.getItems().add(item("export." + form,
                    () -> choose("export." + form, form.ending(), file -> model.save(form, file))));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("export.report", model::gather));
        Fit.iconWhenLow(menu);
        ways.addAll(SavedFile.ways(model, open));
        Follow.value(menu, model.report(), parts -> {
            if (parts != null) {
                new ReportCard(model, overlay, parts, () -> choose("export.report", "zip", model::saveReport));
            }
        });
    }

    /** To stand in a row with what else can be done. */
    public List<Node> ways() {
        return List.copyOf(ways);
    }

    /** Saves these rows as a table for spreadsheets, where the person says. */
    public void save(String name, List<List<String>> rows) {
        choose("export.CSV", "csv", name + ".csv", file -> model.saveTable(rows, file));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void choose(String key, String ending, Consumer<Path> save) {
        choose(key, ending, model.suggestedName(ending), save);
    }

    private void choose(String key, String ending, String name, Consumer<Path> save) {
        SaveDialog.choose(model, menu, key, ending, name, save);
    }
}
