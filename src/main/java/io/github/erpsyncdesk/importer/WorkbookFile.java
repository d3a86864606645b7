package io.github.erpsyncdesk.importer;

import io.github.erpsyncdesk.importer.Imported.Sheet;
import io.github.erpsyncdesk.model.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Excel workbook on disk. fastexcel names its sheets and formats; {@link SheetReader} reads the cells. */
public final class WorkbookFile {
    private final Path path;
    private final String name;

    WorkbookFile(Path path) {
        this.path = path;
        name = path.getFileName().toString();
    }

    /** @throws Rejected where it cannot be read */
    Imported.Book open() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            WorkbookParts parts = new WorkbookParts(zip);
            try (ReadableWorkbook book = book(parts)) {
                List<Sheet> sheets = new ArrayList<>();
                for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                    try (InputStream in = zip.getInputStream(parts.sheet(sheet.getId()))) {
                        sheets.add(new Sheet(sheet.getIndex() + 1, sheet.getName(),
                                sheet.getVisibility() == SheetVisibility.VISIBLE, SheetReader.hasContent(in)));
                    }
                }
                return new Imported.Book(sheets, this);
            }
        } catch (IOException | RuntimeException e) {
            throw Rejected.because("file.notExcel", name);
        }
    }

    /**
     * @param position of the sheet, from 1
     * @throws Rejected where it cannot be read
     */
    public Table table(int position, ReadControl control) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            WorkbookParts parts = new WorkbookParts(zip);
            try (ReadableWorkbook book = book(parts)) {
                org.dhatim.fastexcel.reader.Sheet sheet = book.getSheet(position - 1).orElseThrow();
                ZipEntry part = parts.sheet(sheet.getId());
                SheetReader reader = new SheetReader(SharedStrings.read(zip, parts.sharedStrings()),
                        new NumberFormats(book.getFormats(), book.getNumFmtIdToFormat()), control);
                try (InputStream in = zip.getInputStream(part)) {
                    return reader.read(in, part.getSize(), sheet.getName());
                }
            }
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Rejected.because("file.notExcel", name);
        }
    }

    private ReadableWorkbook book(WorkbookParts parts) throws IOException {
        return new ReadableWorkbook(path.toFile(), new ReadingOptions(parts.hasStyles(), true));
    }
}
