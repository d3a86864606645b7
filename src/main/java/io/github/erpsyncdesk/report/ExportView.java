package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import java.io.File;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu of forms to save a run in, and what became of it. */
public final class ExportView extends FlowPane {
    private final ExportViewModel model;

    public ExportView(ExportViewModel model) {
        super(8, 6);
        this.model = model;
        setMinHeight(USE_PREF_SIZE);
        MenuButton menu = new MenuButton(Texts.text("export"), new FontIcon(Feather.DOWNLOAD));
        menu.setId("export");
        menu.setMinWidth(USE_PREF_SIZE);
        for (RunFile.Form form : RunFile.Form.values()) {
            MenuItem item = new MenuItem(Texts.text("export." + form));
            item.setId("export." + form);
            item.setOnAction(event -> choose(form));
            menu.getItems().add(item);
        }
        Label told = Controls.text("export.told");
        told.getStyleClass().add("quiet");
        Controls.bindNotice(told, model.told());
        getChildren().addAll(menu, told);
    }

    private void choose(RunFile.Form form) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("export.title"));
        chooser.setInitialFileName(model.suggestedName(form));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.text("export." + form), "*." + form.ending()));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }
}
