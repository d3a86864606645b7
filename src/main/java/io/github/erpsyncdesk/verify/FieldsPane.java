package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the sync log says of a run, or of one line of its result, and a way to read it where nobody has. */
public final class FieldsPane extends VBox {
    private final FieldsViewModel model;
    private final String table;
    private final int id;
    private final boolean isAll;
    private final FieldsTable fields;
    private final Label status = Controls.text("fields.status");
    private final Label problem = Controls.text("fields.problem");
    private final Button read;
    private final HBox atWork;

    /**
     * Of one line of a result.
     *
     * @param table of a changed row; blank for a key
     * @param id of the row, or the key
     */
    public FieldsPane(FieldsViewModel model, String table, int id) {
        this(model, table, id, false);
    }

    private FieldsPane(FieldsViewModel model, String table, int id, boolean isAll) {
        super(8);
        this.model = model;
        this.table = table;
        this.id = id;
        this.isAll = isAll;
        fields = new FieldsTable(model, isAll);
        read = Controls.button("fields.read", Feather.DOWNLOAD, model::read);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.text("fields.reading"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        atWork = Controls.row(Controls.label("fields.reading"), bar,
                Controls.button("fields.stop", Feather.SQUARE, model::stop));
        problem.getStyleClass().add("field-error");
        getChildren().addAll(status, problem, fields, read, atWork);
        setMinHeight(USE_PREF_SIZE);
        Follow.value(this, model.log(), now -> refresh());
        Follow.value(this, model.whyNot(), now -> refresh());
        Follow.value(this, model.problem(), now -> refresh());
        Follow.value(this, model.reading(), now -> refresh());
    }

    /** Of all records of the run. */
    static FieldsPane ofAll(FieldsViewModel model) {
        return new FieldsPane(model, "", 0, true);
    }

    private void refresh() {
        RunLog log = model.log().get();
        List<LogEntry> shown = log == null ? List.of() : isAll ? log.entries() : model.of(table, id);
        fields.setItems(FXCollections.observableList(shown));
        Controls.show(fields, !shown.isEmpty());
        status.setText(status(log, shown));
        problem.setText(model.problem().get() == null ? "" : Texts.text(model.problem().get()));
        Controls.show(problem, model.problem().get() != null);
        boolean reading = model.reading().get();
        Controls.show(atWork, reading);
        Controls.show(read, !reading && (isAll || model.key(table, id).isPresent()) && model.whyNot().get() == null
                && model.run().get() != null);
        read.setText(Texts.text(log == null ? "fields.read" : "fields.read.again"));
    }

    private String status(@Nullable RunLog log, List<LogEntry> shown) {
        if (!isAll && model.key(table, id).isEmpty()) {
            return Texts.text("fields.ofAnother");
        }
        if (log == null) {
            return model.whyNot().get() == null ? Texts.text("fields.unread")
                    : Texts.text("fields.unread") + " " + Texts.text(model.whyNot().get());
        }
        return Texts.text(shown.isEmpty() ? "fields.none" : "fields.from", Moments.withZone(log.at()), shown.size());
    }
}
