package io.github.erpsyncdesk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Large files of keys: a key, a name and a text that is mostly a date. */
public final class ImportFiles {

    private ImportFiles() {}

    public static Path csv(Path folder, int rows) throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Key id;Name;Changed\n");
            for (int row = 1; row <= rows; row++) {
                out.write(row + ";Customer " + row % 1_000 + ";2026-11-" + (10 + row % 20) + "\n");
            }
        }
        return file;
    }

    public static Path workbook(Path folder, int rows) throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Keys");
            sheet.value(0, 0, "Key id");
            sheet.value(0, 1, "Name");
            sheet.value(0, 2, "Changed");
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "Customer " + row % 1_000);
                sheet.value(row, 2, "2026-11-" + (10 + row % 20));
                if (row % 10_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    /** One header and some rows with a word in each of very many columns, and keys in the last. */
    public static Path wide(Path folder, int columns) throws IOException {
        Path file = folder.resolve("wide.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Keys");
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < columns - 1; column++) {
                    sheet.value(row, column, row == 0 ? "Name" : "Street " + row);
                }
                if (row == 0) {
                    sheet.value(row, columns - 1, "Key id");
                } else {
                    sheet.value(row, columns - 1, 1_000 + row);
                }
            }
        }
        return file;
    }

    /** What a person would paste. */
    public static String text(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(row -> row + "\tCustomer " + row % 1_000 + "\tx")
                .collect(Collectors.joining("\n", "Key id\tName\tNote\n", "\n"));
    }
}
