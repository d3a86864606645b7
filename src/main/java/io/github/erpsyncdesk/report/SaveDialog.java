package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks where to save. */
final class SaveDialog {

    private SaveDialog() {}

    /**
     * @param key of the text that names the form
     * @param name what the file is called at first
     * @param save takes what was chosen; not called where the person cancels
     */
    static void choose(ExportViewModel model, Node over, String key, String ending, String name,
            Consumer<Path> save) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("export.title"));
        chooser.setInitialDirectory(model.folder().toFile());
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.text(key), "*." + ending));
        var file = chooser.showSaveDialog(over.getScene().getWindow());
        if (file != null) {
            save.accept(file.toPath());
        }
    }
}
