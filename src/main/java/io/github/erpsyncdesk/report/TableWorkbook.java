package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.i18n.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows of text as a workbook: never formulas, never numbers that lose a zero. */
final class TableWorkbook {
    /** Excel's own limits, less the header. */
    private static final int MOST_ROWS = 1_048_575;
    private static final int LONGEST_CELL = 32_767;

    private TableWorkbook() {}

    /** @param rows the header first; it is repeated where a sheet is full */
    static void write(List<List<String>> rows, OutputStream out) throws IOException {
        SheetSizes sizes = new SheetSizes();
        Path made = Files.createTempFile("erpsync-desk", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(made))) {
                Workbook book = new Workbook(file, "ErpSync Desk", "1.0");
                int sheets = 0;
                for (int from = 1; from < rows.size() || sheets == 0; from += MOST_ROWS) {
                    sheets++;
                    List<List<String>> part = rows.subList(Math.min(from, rows.size()),
                            Math.min(rows.size(), from + MOST_ROWS));
                    sheet(book.newWorksheet(Texts.text("report.sheet.changes") + (sheets == 1 ? "" : " " + sheets)),
                            rows.getFirst(), part);
                    sizes.add(part.size() + 1, rows.getFirst().size());
                }
                book.finish();
            }
            sizes.write(made, out);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void sheet(Worksheet sheet, List<String> header, List<List<String>> rows) {
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < header.size(); column++) {
                String text = rows.get(row).get(column);
                sheet.value(row + 1, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
            }
        }
    }
}
