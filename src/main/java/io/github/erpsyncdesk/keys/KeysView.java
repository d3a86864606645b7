package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.SafeTextField;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/**
 * The pane "Records": type, paste, open or drop ids; what is not a valid id is shown with the reason and stays until it
 * is fixed.
 */
public final class KeysView extends VBox {
    private final KeysViewModel model;
    private final ImportViewModel imports;
    private final Overlay overlay;
    private final KeyTable table;
    private final TextField entry;
    private final Runnable findRecords;

    /**
     * @param links opens a record in SuperOffice
     * @param findRecords asks for records by what a person has at hand of them
     * @param next what can be done with the list as a whole
     */
    public KeysView(KeysModels models, Overlay overlay, RecordLinks links, Runnable findRecords, Node next) {
        super(4);
        model = models.keys();
        imports = models.imports();
        this.overlay = overlay;
        this.findRecords = findRecords;
        table = new KeyTable(models, links);
        entry = new SafeTextField(imports::paste);
        getStyleClass().add("pane");
        build(models, next);
        bind();
    }

    private void build(KeysModels models, Node next) {
        Button undo = Controls.iconButton("keys.undo", Feather.CORNER_UP_LEFT, model::undo);
        undo.disableProperty().bind(model.canUndo().not());
        Button redo = Controls.iconButton("keys.redo", Feather.CORNER_UP_RIGHT, model::redo);
        redo.disableProperty().bind(model.canRedo().not());
        Button clear = Controls.iconButton("keys.clear", Feather.TRASH_2, model::clear);
        clear.disableProperty().bind(model.empty());
        Button paste = Controls.iconButton("keys.paste", Feather.CLIPBOARD, this::paste);
        Button open = Controls.iconButton("keys.open", Feather.FOLDER, this::chooseFile);
        Button range = Controls.iconButton("keys.range", Feather.MORE_HORIZONTAL,
                () -> new RangeCard(model, overlay).ask());
        Label title = Controls.title("keys.title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = Controls.row(title, Controls.spacer(),
                Controls.iconButton("keys.find", Feather.SEARCH, findRecords), paste,
                open, range,
                undo, redo, clear);
        head.setSpacing(4);
        entry.setId("keys.entry");
        entry.setPromptText(Texts.text("keys.entry"));
        entry.setAccessibleText(Texts.text("keys.entry"));
        entry.setOnAction(event -> addTyped());
        HBox.setHgrow(entry, Priority.ALWAYS);
        Region problem = Controls.notice("keys.problem", "field-error", imports.problem());
        Label counts = Controls.text("keys.counts");
        counts.textProperty()
                .bind(model.counts().map(now -> Texts.text("keys.counts", now.keys(), now.duplicates(), now.wrong())));
        ProgressBar reading = new ProgressBar();
        reading.setId("keys.reading");
        reading.setAccessibleText(Texts.text("keys.reading"));
        reading.progressProperty().bind(imports.progress());
        HBox read = Controls.row(Controls.label("keys.reading"), reading,
                Controls.button("keys.import.cancel", imports::cancel));
        Controls.showWhen(read, imports.reading());
        KeyDecisions decisions = new KeyDecisions(model, models.check());
        Controls.showWhen(counts, decisions.visibleProperty().not());
        HBox below = Controls.row(counts, Controls.spacer(), next);
        Controls.showWhen(below, counts.visibleProperty().or(next.disableProperty().not()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head,
                Controls.row(entry, Controls.button("keys.add", this::addTyped)), read, problem,
                decisions, table, records(models.records()), below);
    }

    /** Says why records have no names here, in one line. */
    private static Label records(KeyRecords records) {
        Label label = Controls.text("keys.records.trouble");
        label.getStyleClass().add("quiet");
        label.textProperty().bind(records.trouble()
                .map(why -> Texts.text("keys.records.trouble", Texts.text(why))).orElse(""));
        Controls.showWhen(label, records.trouble().map(why -> true).orElse(false));
        return label;
    }

    private void bind() {
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(this::dropped);
        Follow.change(this, imports.question(), (before, question) -> {
            if (question != null) {
                new ImportCard(question, overlay).ask();
            }
        });
    }

    private void addTyped() {
        if (!entry.getText().isBlank()) {
            imports.paste(entry.getText());
            entry.clear();
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        imports.paste(text == null ? "" : text);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("keys.open.title"));
        chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(Texts.text("keys.open.kinds"), "*.txt", "*.csv", "*.tsv", "*.xlsx",
                        "*.xlsm"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.text("keys.open.all"), "*.*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            imports.open(file.toPath());
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            imports.open(files.getFirst().toPath());
        } else {
            imports.paste(event.getDragboard().getString());
        }
        event.setDropCompleted(true);
    }

    private void shortcut(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField;
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && !typing) {
            model.undo();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y && !typing) {
            model.redo();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V && !typing) {
            paste();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            findRecords.run();
        } else {
            return;
        }
        event.consume();
    }
}
