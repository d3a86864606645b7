package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu of forms to save a run in, a report for support, and what became of it. */
public final class ExportView extends FlowPane {
    private final ExportViewModel model;

    public ExportView(ExportViewModel model, Overlay overlay) {
        super(8, 6);
        this.model = model;
        setMinHeight(USE_PREF_SIZE);
        MenuButton menu = new MenuButton(Texts.text("export"), new FontIcon(Feather.DOWNLOAD));
        menu.setId("export");
        menu.setMinWidth(USE_PREF_SIZE);
        for (RunFile.Form form : RunFile.Form.values()) {
            menu.getItems().add(item("export." + form, () -> choose("export." + form, form.ending(), model::save)));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("export.report", model::gather));
        Region told = Controls.notice("export.told", "quiet", model.told());
        getChildren().addAll(menu, told);
        model.report().addListener((all, before, parts) -> {
            if (parts != null) {
                new ReportCard(model, overlay, parts, () -> choose("export.report", "zip", model::saveReport));
            }
        });
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void choose(String key, String ending, Consumer<Path> save) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("export.title"));
        chooser.setInitialFileName(model.suggestedName(ending));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.text(key), "*." + ending));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            save.accept(file.toPath());
        }
    }
}
