package io.github.erpsyncdesk.keys;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.erpsyncdesk.bench.Bench;
import io.github.erpsyncdesk.bench.ImportFiles;
import io.github.erpsyncdesk.importer.Imported;
import io.github.erpsyncdesk.importer.Importer;
import io.github.erpsyncdesk.importer.ReadControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening files of 1,000,000 rows, beside their libraries alone, which keep nothing of what they read. */
@Tag("bench")
class FilesBench {
    private static final int ROWS = 1_000_000;
    @TempDir
    Path folder;

    private static TableLook open(Path file) {
        return switch (Importer.read(file, ReadControl.none())) {
            case Imported.Rows(var table) -> TableLook.at(table);
            case Imported.Book book -> TableLook.at(book.file().table(1, ReadControl.none()));
            default -> throw new IllegalStateException("no table");
        };
    }

    private static long fastCsv(Path file) throws IOException {
        long read = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                read += record.getField(0).length() + record.getField(2).length();
            }
        }
        return read;
    }

    private static long fastexcel(Path file) throws IOException {
        long read = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                read += row.getCell(0).getText().length() + row.getCell(2).getText().length();
            }
        }
        return read;
    }

    @Test
    void openingAMillionRows() throws Exception {
        Path csv = ImportFiles.csv(folder, ROWS);
        Bench.compare("open 1,000,000 rows of CSV", () -> open(csv), "FastCSV alone", () -> fastCsv(csv));
        Path workbook = ImportFiles.workbook(folder, ROWS);
        Bench.compare("open 1,000,000 rows of XLSX", () -> open(workbook), "fastexcel alone",
                () -> fastexcel(workbook));
    }

    @Test
    void openingTheWidestSheet() throws Exception {
        Path wide = ImportFiles.wide(folder, 16_384);
        Bench.compare("open 16,384 columns", () -> open(wide), "fastexcel alone", () -> fastexcel(wide));
    }
}
