package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Fit;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** What became of the last file, and ways to it. */
final class SavedFile {

    private SavedFile() {}

    /** @param open opens a file or a folder with what the system has for it */
    static List<Node> ways(ExportViewModel model, Consumer<URI> open) {
        Button show = Controls.button("export.open", Feather.EXTERNAL_LINK, () -> open.accept(saved(model).toUri()));
        Button folder = Controls.button("export.showFolder", Feather.FOLDER,
                () -> open.accept(saved(model).resolveSibling("").toUri()));
        ObservableValue<Boolean> isSaved = model.saved().map(file -> true).orElse(false);
        Controls.showWhen(show, isSaved);
        Controls.showWhen(folder, isSaved);
        return List.of(Fit.iconWhenLow(show), Fit.iconWhenLow(folder),
                Controls.notice("export.told", "quiet", model.told()));
    }

    private static Path saved(ExportViewModel model) {
        return model.saved().get().toAbsolutePath();
    }
}
