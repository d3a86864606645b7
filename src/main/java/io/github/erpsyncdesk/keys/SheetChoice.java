package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.importer.Imported.Book;
import io.github.erpsyncdesk.importer.Imported.Sheet;
import io.github.erpsyncdesk.model.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the sheet that a caller named, or the only one that a person sees something on. */
final class SheetChoice {
    private final String name;
    private final Book book;

    /** @param name of the file */
    SheetChoice(String name, Book book) {
        this.name = name;
        this.book = book;
    }

    /** @param wanted a position from 1, always where it is a number; else a name */
    int position(Optional<String> wanted) {
        return wanted.map(this::named).orElseGet(this::only).position();
    }

    private Sheet named(String wanted) {
        boolean position = wanted.strip().matches("[0-9]+");
        return book.sheets().stream()
                .filter(sheet -> position
                        ? String.valueOf(sheet.position()).equals(wanted.strip().replaceFirst("^0+", ""))
                        : sheet.name().strip().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> Rejected.because("keys.file.noSuchSheet", name, wanted, names(book.sheets())));
    }

    private Sheet only() {
        List<Sheet> filled = book.sheets().stream().filter(sheet -> sheet.visible() && sheet.filled()).toList();
        if (filled.isEmpty()) {
            throw Rejected.because("keys.file.empty", name);
        }
        if (filled.size() > 1) {
            throw Rejected.because("keys.file.severalSheets", name, filled.size(), names(filled));
        }
        return filled.getFirst();
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(sheet -> sheet.position() + " " + sheet.name()).collect(Collectors.joining(", "));
    }
}
