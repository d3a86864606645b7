package io.github.erpsyncdesk.importer;

import io.github.erpsyncdesk.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file or a pasted text and tells lists from tables. Blocks; to be called off the screen's thread. */
public final class Importer {
    private static final long LARGEST_FILE = 200L << 20;
    private static final String CLIPBOARD = "UTF-16";

    private Importer() {}

    /** @throws Rejected where the file is no list and no table, with what to do instead */
    public static Imported read(Path path, ReadControl control) {
        String name = path.getFileName().toString();
        try {
            if (!Files.isRegularFile(path)) {
                throw Rejected.because("file.notAFile", name);
            }
            if (Files.size(path) > LARGEST_FILE) {
                throw Rejected.because("file.tooLarge", name, LARGEST_FILE >> 20);
            }
            return switch (FileType.of(path)) {
                case TEXT -> text(path, name, control);
                case WORKBOOK -> new WorkbookFile(path).open();
                case STRICT_WORKBOOK -> throw Rejected.because("file.strict", name);
                case BINARY_WORKBOOK -> throw Rejected.because("file.binaryWorkbook", name);
                case OLD_WORKBOOK -> throw Rejected.because("file.oldWorkbook", name);
                case PROTECTED -> throw Rejected.because("file.protected", name);
                case OPEN_DOCUMENT -> throw Rejected.because("file.openDocument", name);
                case NUMBERS -> throw Rejected.because("file.numbers", name);
                case PDF -> throw Rejected.because("file.pdf", name);
                case MARKUP -> throw Rejected.because("file.markup", name);
                case OTHER -> throw Rejected.because("file.noText", name);
            };
        } catch (IOException e) {
            throw Rejected.because("file.unreadable", name);
        }
    }

    /** A text file as a table, where a caller names its column. */
    public static Table table(Path path, ReadControl control) {
        String name = path.getFileName().toString();
        try {
            Decoded decoded = Decoded.of(Files.readAllBytes(path));
            return CsvTable.of(name, decoded.text(), decoded.encoding(), control);
        } catch (IOException e) {
            throw Rejected.because("file.unreadable", name);
        }
    }

    /** A pasted text: rows where its lines hold several cells, else a list. */
    public static Imported paste(String text, ReadControl control) {
        return ofText("", text, CLIPBOARD, control);
    }

    private static Imported text(Path path, String name, ReadControl control) throws IOException {
        Decoded decoded = Decoded.of(Files.readAllBytes(path));
        if (!decoded.isText()) {
            throw Rejected.because("file.noText", name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean table = lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".tab")
                || Delimiter.declared(decoded.text()).isPresent();
        return table ? new Imported.Rows(CsvTable.of(name, decoded.text(), decoded.encoding(), control))
                : ofText(name, decoded.text(), decoded.encoding(), control);
    }

    private static Imported ofText(String name, String text, String encoding, ReadControl control) {
        int line = ValueLines.firstWithSeveral(text, control);
        return line == 0 ? new Imported.Listing(text)
                : new Imported.Lines(text, line, CsvTable.of(name, text, encoding, control));
    }
}
