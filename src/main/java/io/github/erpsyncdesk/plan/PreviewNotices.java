package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What to know of a preview, a line each: that it is old, that it is of a part of the list, what was not read. */
final class PreviewNotices extends VBox {
    /** More of them are in the lines of the records. */
    private static final int MOST = 2;

    private final PreviewViewModel model;
    private final Runnable all;

    PreviewNotices(PreviewViewModel model, Runnable all) {
        super(4);
        this.model = model;
        this.all = all;
        getStyleClass().add("notice");
        Follow.value(this, Bindings.createObjectBinding(this::lines, model.stale(), model.shown(), model.progress(),
                model.failed(), model.removed()), now -> {
                    getChildren().setAll(now);
                    Controls.show(this, !now.isEmpty());
                });
    }

    private List<Node> lines() {
        List<Node> lines = new ArrayList<>();
        if (model.failed().get() != null) {
            lines.add(line("preview.failed", Texts.text(model.failed().get())));
        }
        if (model.stale().get() != null) {
            lines.add(line("preview.stale", Texts.text(model.stale().get())));
        }
        if (model.removed().get() > 0) {
            lines.add(Controls.row(line("preview.removed", Texts.text("preview.removed", model.removed().get())),
                    Controls.button("preview.undo", model::undoRemoval)));
        }
        int compared = model.shown().get().records().size();
        int listed = model.listed();
        if (model.progress().get() == null && compared < listed) {
            lines.add(Controls.row(line("preview.sample", Texts.text("preview.sample", compared, listed)),
                    Controls.button("preview.all", all)));
        }
        model.last().trouble(model.shown().get()).stream().limit(MOST)
                .forEach(why -> lines.add(line("preview.trouble", Texts.text(why))));
        return lines;
    }

    private static Label line(String id, String words) {
        Label line = Controls.text(id);
        line.setText(words);
        return line;
    }
}
