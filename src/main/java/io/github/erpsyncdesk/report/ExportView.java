package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
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

    /** @param open opens a file or a folder with what the system has for it */
    public ExportView(ExportViewModel model, Overlay overlay, Consumer<URI> open) {
        super(8, 6);
        this.model = model;
        setMinHeight(USE_PREF_SIZE);
        MenuButton menu = new MenuButton(Texts.text("export"), new FontIcon(Feather.DOWNLOAD));
        menu.setId("export");
        menu.setMinWidth(USE_PREF_SIZE);
        for (RunFile.Form form : RunFile.Form.values()) {
            menu.getItems().add(item("export." + form,
                    () -> choose("export." + form, form.ending(), file -> model.save(form, file))));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("export.report", model::gather));
        Region told = Controls.notice("export.told", "quiet", model.told());
        Button show = Controls.button("export.open", Feather.EXTERNAL_LINK, () -> open.accept(saved().toUri()));
        Button folder = Controls.button("export.showFolder", Feather.FOLDER,
                () -> open.accept(saved().toAbsolutePath().resolveSibling("").toUri()));
        ObservableValue<Boolean> isSaved = model.saved().map(file -> true).orElse(false);
        Controls.showWhen(show, isSaved);
        Controls.showWhen(folder, isSaved);
        getChildren().addAll(menu, show, folder, told);
        Follow.value(this, model.report(), parts -> {
            if (parts != null) {
                new ReportCard(model, overlay, parts, () -> choose("export.report", "zip", model::saveReport));
            }
        });
    }

    private Path saved() {
        return model.saved().get().toAbsolutePath();
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
        chooser.setInitialDirectory(model.folder().toFile());
        chooser.setInitialFileName(model.suggestedName(ending));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.text(key), "*." + ending));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            save.accept(file.toPath());
        }
    }
}
