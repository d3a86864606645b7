package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.port.Background;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which part of a table holds keys: counts what each choice would add, and adds nothing before it is confirmed. */
final class ImportQuestionViewModel {
    private final Background background;
    private final ImportQuestion question;
    private final Consumer<Optional<KeyGrid>> answered;
    private final ReadOnlyObjectWrapper<TableLook> look = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportSelection> selection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ChosenKeys> chosen = new ReadOnlyObjectWrapper<>(ChosenKeys.NOTHING);
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private ReadControl current = ReadControl.none();
    private int sheet;

    /** @param answered hears the entries to add; empty where the person wants none */
    ImportQuestionViewModel(Background background, ImportQuestion question, Consumer<Optional<KeyGrid>> answered) {
        this.background = background;
        this.question = question;
        this.answered = answered;
        sheet = question.sheet();
        show(question.look());
    }

    private void show(TableLook shown) {
        look.set(shown);
        select(new ImportSelection(shown.column(), shown.headed(), false));
    }

    void chooseSheet(int position) {
        if (position == sheet) {
            return;
        }
        sheet = position;
        work(control -> TableLook.at(question.book().orElseThrow().table(position, control)), this::show);
    }

    /** @param column from 0, or {@link ImportSelection#EVERY} */
    void chooseColumn(int column) {
        if (column != selection.get().column()) {
            select(selection.get().column(column));
        }
    }

    void chooseHeader(boolean header) {
        if (header != selection.get().header()) {
            select(selection.get().header(header));
        }
    }

    void includeHidden(boolean include) {
        if (include != selection.get().includeHidden()) {
            select(selection.get().includeHidden(include));
        }
    }

    private void select(ImportSelection now) {
        selection.set(now);
        chosen.set(ChosenKeys.NOTHING);
        Table read = look.get().table();
        work(control -> ChosenKeys.of(read, question.text(), now, control), chosen::set);
    }

    private interface Work<T> {
        T with(ReadControl control);
    }

    /** Replaces what is under way; a late result of it is dropped. */
    private <T> void work(Work<T> work, Consumer<T> then) {
        current.cancel();
        ReadControl control = new ReadControl(share -> {});
        current = control;
        busy.set(true);
        problem.set(null);
        background.submit(() -> work.with(control), result -> {
            if (current == control) {
                busy.set(false);
                then.accept(result);
            }
        }, e -> {
            if (current == control && !(e instanceof CancellationException)) {
                busy.set(false);
                problem.set(e instanceof Rejected rejected ? rejected.notice() : Notice.of("keys.import.failed"));
            }
        });
    }

    void take() {
        current.cancel();
        answered.accept(Optional.of(chosen.get().grid()));
    }

    void dismiss() {
        current.cancel();
        answered.accept(Optional.empty());
    }

    ImportQuestion question() {
        return question;
    }

    ReadOnlyObjectProperty<TableLook> look() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ImportSelection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** What the selection would add; NOTHING while it is counted. */
    ReadOnlyObjectProperty<ChosenKeys> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Notice> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
