package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Imported;
import io.github.erpsyncdesk.importer.Importer;
import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.port.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads pasted texts and files into the list, one at a time: a list of plain values at once, anything else after a
 * question.
 */
public final class ImportViewModel {
    /** A longer text is read in the background. */
    private static final int LONG_TEXT = 50_000;

    private final Background background;
    private final KeysViewModel keys;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportQuestionViewModel> question = new ReadOnlyObjectWrapper<>();
    private ReadControl current = ReadControl.none();

    public ImportViewModel(Background background, KeysViewModel keys) {
        this.background = background;
        this.keys = keys;
        keys.shown().addListener((all, before, now) -> problem.set(null));
    }

    /** What was read: entries to add, or a question. */
    private sealed interface Found {
        record Entries(KeyGrid before, KeyGrid together, KeyGrid found) implements Found {}

        record Doubt(ImportQuestion question) implements Found {}
    }

    /** Adds a list; asks where the text is a table. */
    public void paste(String text) {
        if (isBusy()) {
            return;
        }
        KeyGrid before = keys.grid();
        if (text.length() > LONG_TEXT) {
            read("", control -> found("", Importer.paste(text, control), before, control));
            return;
        }
        try {
            ReadControl control = ReadControl.none();
            finish("", found("", Importer.paste(text, control), before, control));
        } catch (Rejected e) {
            problem.set(e.notice());
        }
    }

    /** Reads a file; nothing happens while another one is read or asked about. */
    public void open(Path path) {
        if (isBusy()) {
            return;
        }
        String name = path.getFileName().toString();
        KeyGrid before = keys.grid();
        read(name, control -> found(name, Importer.read(path, control), before, control));
    }

    private boolean isBusy() {
        return reading.get() || question.get() != null;
    }

    private static Found found(String name, Imported imported, KeyGrid before, ReadControl control) {
        return switch (imported) {
            case Imported.Listing(String text) -> {
                KeyGridBuilder found = new KeyGridBuilder();
                new KeyScan(found, control).read(text);
                KeyGrid entries = found.build();
                yield new Found.Entries(before, before.edit().followedBy(entries), entries);
            }
            case Imported.Lines lines ->
                new Found.Doubt(new ImportQuestion(name, TableLook.at(lines.table()), List.of(), 0,
                        Optional.empty(), Optional.of(lines.text())));
            case Imported.Rows rows -> new Found.Doubt(
                    new ImportQuestion(name, TableLook.at(rows.table()), List.of(), 0, Optional.empty(),
                            Optional.empty()));
            case Imported.Book book -> new Found.Doubt(ofBook(name, book, control));
        };
    }

    /** The first sheet that a person sees something on. */
    private static ImportQuestion ofBook(String name, Imported.Book book, ReadControl control) {
        int first = book.sheets().stream().filter(sheet -> sheet.visible() && sheet.filled()).findFirst()
                .orElseThrow(() -> Rejected.because("file.empty", name)).position();
        return new ImportQuestion(name, TableLook.at(book.file().table(first, control)), book.sheets(), first,
                Optional.of(book.file()), Optional.empty());
    }

    private interface Reading {
        Found with(ReadControl control);
    }

    private void read(String name, Reading work) {
        ReadControl control = new ReadControl(share -> background.onScreen(() -> progress.set(share)));
        current = control;
        problem.set(null);
        progress.set(0);
        reading.set(true);
        Callable<Found> reads = () -> work.with(control);
        background.submit(reads, found -> ended(control, () -> finish(name, found)),
                e -> ended(control, () -> problem.set(e instanceof Rejected rejected ? rejected.notice()
                        : Notice.of("file.unreadable", name))));
    }

    /** What was cancelled meanwhile changes nothing. */
    private void ended(ReadControl control, Runnable then) {
        if (current == control) {
            current = ReadControl.none();
            reading.set(false);
            then.run();
        }
    }

    private void finish(String name, Found found) {
        problem.set(null);
        switch (found) {
            case Found.Entries(KeyGrid before, KeyGrid together, KeyGrid entries) when entries.size() > 0 ->
                keys.add(before, together, entries);
            case Found.Doubt(ImportQuestion doubt) when !doubt.look().table().isEmpty() -> question
                    .set(new ImportQuestionViewModel(background, doubt, this::answered));
            default -> problem.set(name.isEmpty() ? Notice.of("keys.nothingFound") : Notice.of("file.empty", name));
        }
    }

    private void answered(Optional<KeyGrid> entries) {
        question.set(null);
        entries.ifPresent(keys::add);
    }

    /** Ends the reading of a long text or a file; the list stays as it was. */
    public void cancel() {
        if (reading.get()) {
            current.cancel();
            current = ReadControl.none();
            reading.set(false);
            problem.set(Notice.of("keys.import.cancelled"));
        }
    }

    /** How far the reading is, from 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What waits for a choice; null for nothing. */
    ReadOnlyObjectProperty<ImportQuestionViewModel> question() {
        return question.getReadOnlyProperty();
    }
}
