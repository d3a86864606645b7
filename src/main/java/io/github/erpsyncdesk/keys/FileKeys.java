package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.importer.Imported;
import io.github.erpsyncdesk.importer.Importer;
import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.importer.Table;
import io.github.erpsyncdesk.importer.TableRow;
import io.github.erpsyncdesk.importer.ValueLines;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of a file, where nobody is there to decide what is doubtful: the first doubt refuses the whole file and
 * names the place and the choices. Equal keys count once.
 */
public final class FileKeys {
    private final String name;
    private final FileOptions options;
    private final FoundKeys found;

    private FileKeys(String name, FileOptions options) {
        this.name = name;
        this.options = options;
        found = new FoundKeys(name, options.ranges());
    }

    /** @throws Rejected naming the row and the column of the first entry that is not a key */
    public static KeyList read(Path path, FileOptions options) {
        FileKeys keys = new FileKeys(path.getFileName().toString(), options);
        if (options.column().isPresent() && options.everyNumber()) {
            throw Rejected.because("keys.file.columnOrEvery");
        }
        try {
            keys.read(Importer.read(path, ReadControl.none()), path);
        } catch (Rejected e) {
            throw e.notice().key().startsWith("file.") ? Rejected.because("keys.file.unread", Texts.text(e.notice()))
                    : e;
        }
        return keys.found.list();
    }

    private void read(Imported file, Path path) {
        if (options.sheet().isPresent() && !(file instanceof Imported.Book)) {
            throw Rejected.because("keys.file.noSheets", name);
        }
        switch (file) {
            case Imported.Listing(String text) -> list(text, path);
            case Imported.Lines lines -> lines(lines);
            case Imported.Rows(Table table) -> table(table);
            case Imported.Book book -> table(book.file().table(new SheetChoice(name, book).position(options.sheet()),
                    ReadControl.none()));
        }
    }

    private void list(String text, Path path) {
        if (options.column().isPresent()) {
            table(Importer.table(path, ReadControl.none()));
        } else {
            values(text);
        }
    }

    private void lines(Imported.Lines lines) {
        if (options.column().isPresent()) {
            table(lines.table());
        } else if (options.everyNumber()) {
            values(lines.text());
        } else {
            throw Rejected.because("keys.file.severalOnLine", name, String.valueOf(lines.line()));
        }
    }

    private void values(String text) {
        int line = 0;
        for (String content : text.lines().toList()) {
            line++;
            for (String value : ValueLines.cut(content)) {
                found.add(KeyText.read(value), Texts.text("keys.file.line", String.valueOf(line)));
            }
        }
    }

    private void table(Table table) {
        if (table.isEmpty()) {
            throw Rejected.because("keys.file.empty", name);
        }
        if (options.everyNumber()) {
            everyCell(table);
            return;
        }
        ColumnKeys column = new ColumnChoice(name, table).choose(options.column());
        List<TableRow> hidden = column.hidden();
        if (!hidden.isEmpty() && options.hiddenRows().isEmpty()) {
            throw Rejected.because("keys.file.hiddenRows", name, hidden.size(), Places.rows(hidden));
        }
        for (TableRow row : column.filled()) {
            if (!row.isHidden() || isIncluded()) {
                found.add(column.entry(row), Places.of(column, row));
            }
        }
    }

    private void everyCell(Table table) {
        List<TableRow> hidden = table.rows().stream().filter(TableRow::isHidden).toList();
        if (!hidden.isEmpty() && options.hiddenRows().isEmpty()) {
            throw Rejected.because("keys.file.hiddenRows", name, hidden.size(), Places.rows(hidden));
        }
        int[] columns = table.visibleColumns().toArray();
        for (TableRow row : table.rows()) {
            if (!row.isHidden() || isIncluded()) {
                IntStream.of(columns).filter(column -> !row.isBlank(column))
                        .forEach(column -> found.add(ColumnKeys.entry(row, column), Places.of(table, row, column)));
            }
        }
    }

    private boolean isIncluded() {
        return options.hiddenRows().filter(FileOptions.HiddenRows.INCLUDE::equals).isPresent();
    }
}
