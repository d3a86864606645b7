package io.github.erpsyncdesk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The size of each sheet, written into a finished workbook: fastexcel says A1 of every sheet, and some readers believe
 * it.
 */
final class SheetSizes {
    private static final String WRITTEN = "<dimension ref=\"A1\"/>";
    /** The element is in front of all rows. */
    private static final int HEAD = 2_048;

    private record Size(int rows, int columns) {}

    private final List<Size> sizes = new ArrayList<>();

    /** To be called in the order of the sheets. */
    void add(int rows, int columns) {
        sizes.add(new Size(rows, columns));
    }

    void write(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipFile from = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                int sheet = sheet(entry.getName());
                try (InputStream in = from.getInputStream(entry)) {
                    if (sheet >= 0 && sheet < sizes.size()) {
                        to.write(sized(in, sizes.get(sheet)));
                    }
                    in.transferTo(to);
                }
                to.closeEntry();
            }
        }
        to.finish();
    }

    private static int sheet(String name) {
        String number = name.replaceFirst("^xl/worksheets/sheet([0-9]+)\\.xml$", "$1");
        return number.equals(name) ? -1 : Integer.parseInt(number) - 1;
    }

    private static byte[] sized(InputStream sheet, Size size) throws IOException {
        String head = new String(sheet.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        String last = (char) ('A' + size.columns() - 1) + Integer.toString(size.rows());
        return head.replace(WRITTEN, "<dimension ref=\"A1:" + last + "\"/>").getBytes(StandardCharsets.ISO_8859_1);
    }
}
