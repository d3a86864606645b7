package io.github.erpsyncdesk.keys;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.erpsyncdesk.model.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads TXT, CSV (delimiter and encoding found) and XLSX (first sheet). Blocks; to be called off the screen's thread.
 */
public final class KeyFileReader {
    private static final long LARGEST_FILE = 200L << 20;
    private static final char[] DELIMITERS = {';', '\t', ',', '|'};
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private record Decoded(String text, String encoding) {}

    /** @throws Rejected where the file cannot be read as one of these, with the reason */
    public KeyFile read(Path path) {
        String name = path.getFileName().toString();
        try {
            if (!Files.isRegularFile(path)) {
                throw Rejected.because("file.notAFile", name);
            }
            if (Files.size(path) > LARGEST_FILE) {
                throw Rejected.because("file.tooLarge", name, LARGEST_FILE >> 20);
            }
            return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? excel(path) : text(path);
        } catch (IOException e) {
            throw Rejected.because("file.unreadable", name);
        }
    }

    private static KeyFile excel(Path path) {
        try (InputStream in = Files.newInputStream(path);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return KeyFile.ofRows(path, KeyFile.Format.XLSX, book.getFirstSheet().getName(),
                    rows.map(row -> row.stream().map(KeyFileReader::cell).toList()).filter(row -> !row.isEmpty())
                            .toList());
        } catch (IOException | RuntimeException e) {
            throw Rejected.because("file.notExcel", path.getFileName().toString());
        }
    }

    /** A number as Excel holds it, without formatting: 12 stays 12, 12.5 stays 12.5. */
    private static String cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
        }
        return cell.getText();
    }

    private static KeyFile text(Path path) throws IOException {
        Decoded decoded = decode(Files.readAllBytes(path));
        char delimiter = delimiter(decoded.text());
        if (delimiter == 0) {
            return KeyFile.ofText(path, decoded.encoding(), decoded.text());
        }
        List<List<String>> rows = new ArrayList<>();
        try {
            CsvReader.builder().fieldSeparator(delimiter).allowMissingFields(true).allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(true).ofCsvRecord(decoded.text())
                    .forEach(record -> rows.add(List.copyOf(record.getFields())));
        } catch (RuntimeException e) {
            throw Rejected.because("file.notCsv", path.getFileName().toString());
        }
        return KeyFile.ofRows(path, KeyFile.Format.CSV,
                decoded.encoding() + " · " + (delimiter == '\t' ? "Tab" : String.valueOf(delimiter)), rows);
    }

    private static Decoded decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        try {
            return new Decoded(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), "UTF-8");
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, WESTERN), WESTERN.name());
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The delimiter that cuts the first lines into the same number of columns, more than one; 0 where there is none.
     */
    private static char delimiter(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(20).toList();
        for (char candidate : DELIMITERS) {
            List<Long> counts = lines.stream().map(line -> line.chars().filter(c -> c == candidate).count()).distinct()
                    .toList();
            if (counts.size() == 1 && counts.getFirst() > 0 && lines.size() > 1) {
                return candidate;
            }
        }
        return 0;
    }
}
