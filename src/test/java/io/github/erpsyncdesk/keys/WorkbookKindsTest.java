package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of each kind, written by hand as Excel and its imitators write them. */
class WorkbookKindsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            + "vnd.%s.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/"
            + "sharedStrings.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN
            + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"165\" "
            + "formatCode=\"#,##0,\"/><numFmt numFmtId=\"166\" formatCode=\"&quot;day &quot;0\"/><numFmt "
            + "numFmtId=\"167\" formatCode=\"[Red]0.00E+00\"/><numFmt numFmtId=\"168\" formatCode=\"[&lt;1002]0;1\"/>"
            + "<numFmt numFmtId=\"169\" formatCode=\"00\\.00\"/><numFmt numFmtId=\"170\" "
            + "formatCode=\"00&quot;:&quot;00\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"9\"/><xf "
            + "numFmtId=\"12\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf "
            + "numFmtId=\"167\"/><xf numFmtId=\"3\"/><xf numFmtId=\"168\"/><xf numFmtId=\"169\"/>"
            + "<xf numFmtId=\"170\"/></cellXfs></styleSheet>";
    private static final String SHARED = "<sst xmlns=\"" + MAIN
            + "\"><si><t>1002</t><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></si><si><r><t>10</t></r><r><t>03</t></r></"
            + "si></sst>";
    @TempDir
    Path folder;

    private Path book(String name, String type, String sheets, String... parts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder relations = new StringBuilder();
            for (int at = 0; at < parts.length; at++) {
                relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(at + 1, OFFICE, at + 1));
                write(zip, "xl/worksheets/sheet" + (at + 1) + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\">" + parts[at] + "</worksheet>");
            }
            write(zip, "[Content_Types].xml", TYPES.formatted(type));
            write(zip, "_rels/.rels", relationships(
                    "<Relationship Id=\"r\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            write(zip, "xl/_rels/workbook.xml.rels", relationships(relations + "<Relationship Id=\"s\" Type=\"" + OFFICE
                    + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"" + OFFICE
                    + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"));
            write(zip, "xl/styles.xml", STYLES);
            write(zip, "xl/sharedStrings.xml", SHARED);
            write(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                    + sheets + "</sheets></workbook>");
        }
        return file;
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String sheet(int position, String name, String more) {
        return "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(name, position, position, more);
    }

    private Path book(String rows) throws IOException {
        return book("keys.xlsx", "openxmlformats-officedocument.spreadsheetml.sheet", sheet(1, "A", ""), rows);
    }

    private static String data(String... cells) {
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (String cell : cells) {
            rows.append("<row>").append(cell).append("</row>");
        }
        return rows + "</sheetData>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c><v>1002</v></c>", "<c><v>1002.0</v></c>", "<c><v>1.002E3</v></c>",
            "<c t=\"str\"><f>A1&amp;\"\"</f><v>1002</v></c>", "<c><f>A1+1</f><v>1002.0</v></c>",
            "<c t=\"s\"><v>0</v></c>",
            "<c t=\"inlineStr\"><is><t>1002</t><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></is></c>",
            "<c s=\"8\"><v>1002</v></c>", "<c><v>1002</v><extLst><ext><v>7</v></ext></extLst></c>",
            "<c><f>CHECKSUM(A1)</f><v>1002</v></c>",
            "<c s=\"9\"><v>1002</v></c>", "<c t=\"inlineStr\"><is><r><t>10</t></r><r><t>02_x000D_</t></r></is></c>"})
    void aWholeNumberIsTheSameHoweverItIsStored(String cell) throws IOException {
        assertThat(FileCasesTest.answer(book(data("<c><v>1001</v></c>", cell)), "")).isEqualTo("1001 1002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<c s=\"1\"><v>45356</v></c>|“2024-03-05” is not a valid key (a date",
            "<c s=\"2\"><v>0.4375</v></c>|“10:30” is not a valid key (a date or time",
            "<c s=\"5\"><v>2</v></c>|a date or time",
            "<c s=\"3\"><v>5</v></c>|“500%”", "<c s=\"4\"><v>5</v></c>|fraction",
            "<c s=\"6\"><v>1002000</v></c>|another number",
            "<c t=\"b\"><v>1</v></c>|true or false", "<c t=\"e\"><v>#N/A</v></c>|an error value",
            "<c t=\"d\"><v>2024-03-05</v></c>|a date", "<c><f>A1+1</f><v></v></c>|without a value",
            "<c><f>A1+1</f></c>|without a value",
            "<c><f>SUBTOTAL(103,A1:A1)</f><v>1</v></c>|a total", "<c><f>MAX(A1:A1)</f><v>1001</v></c>|a total",
            "<c><v>1002.5</v></c>|decimal",
            "<c s=\"10\"><v>1002</v></c>|another number", "<c s=\"11\"><v>1002</v></c>|another number",
            "<c s=\"12\"><v>1002</v></c>|another number", "<c><f>ROUND(SUM(A1:A1),0)</f><v>1002</v></c>|a total",
            "<c><v>1002</v><v>7</v></c>|not a readable",
            "<c s=\"1\"><f>TODAY()</f><v>45356</v></c>|a date", "<c t=\"s\"><v>1</v></c><c><v>5</v></c>|2 columns"})
    void whatIsNoWholeNumberIsRefusedWithItsReason(String cell, String reason) throws IOException {
        assertThat(FileCasesTest.answer(book(data("<c><v>1001</v></c>", cell)), "")).contains(reason)
                .contains("Nothing was sent");
    }

    @Test
    void anEmptyTextOfAFormulaIsNoEntry() throws IOException {
        assertThat(FileCasesTest.answer(book(data("<c><v>1001</v></c>", "<c t=\"str\"><f>\"\"</f><v></v></c>")), ""))
                .isEqualTo("1001");
    }

    @Test
    void aHiddenColumnIsReadOnlyWhereItIsNamed() throws IOException {
        Path file = book("<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>"
                + data("<c><v>7001</v></c><c><v>1001</v></c>"));
        assertThat(FileCasesTest.answer(file, "")).isEqualTo("1001");
        assertThat(FileCasesTest.answer(file, "1")).isEqualTo("7001");
        assertThat(FileCasesTest.answer(file, "2")).isEqualTo("1001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"hidden=\"1\"", "ht=\"0\" customHeight=\"1\"", "ht=\"0.75\" customHeight=\"1\""})
    void aRowThatNobodySeesIsHiddenHoweverThatIsDone(String how) throws IOException {
        Path file = book("<sheetData><row r=\"1\"><c><v>1001</v></c></row><row r=\"2\" " + how
                + "><c><v>1002</v></c></row></sheetData>");
        assertThat(FileCasesTest.answer(file, "")).contains("1 row with a value is hidden (row 2)");
        assertThat(FileCasesTest.answer(file, "skip")).isEqualTo("1001");
    }

    @Test
    void aNumberBelowATableMayCountItsRows() throws IOException {
        String two = "<c r=\"A%d\"><v>%d</v></c><c r=\"B%d\"><v>5</v></c>";
        String table = "<row r=\"1\">" + two.formatted(1, 1001, 1) + "</row><row r=\"2\">" + two.formatted(2, 1002, 2)
                + "</row>";
        for (String last : new String[]{"<row r=\"3\"><c r=\"A3\"><v>2</v></c></row>",
                "<row r=\"5\"><c r=\"A5\"><v>4711</v></c></row>"}) {
            assertThat(FileCasesTest.answer(book("<sheetData>" + table + last + "</sheetData>"), "1"))
                    .contains("the last row may count or total");
        }
        assertThat(FileCasesTest.answer(
                book("<sheetData>" + table + "<row r=\"3\"><c r=\"A3\"><v>1003</v></c></row></sheetData>"), "1"))
                .isEqualTo("1001 1002 1003");
    }

    @Test
    void oneStyledCellInTheLastColumnIsNoColumn() throws IOException {
        assertThat(FileCasesTest.answer(book(data("<c r=\"A1\"><v>1001</v></c><c r=\"XFD1\" s=\"1\"/>")), ""))
                .isEqualTo("1001");
    }

    @Test
    void amongSeveralVisibleSheetsOneIsNamed() throws IOException {
        String type = "ms-excel.sheet.macroEnabled";
        Path file = book("keys.dat", type,
                sheet(1, "2", "") + sheet(2, "Now", "") + sheet(3, "Old", "state=\"veryHidden\"")
                        + sheet(4, "Empty", ""),
                data("<c><v>1</v></c>"), data("<c><v>2</v></c>"), data("<c><v>3</v></c>"), data());
        assertThat(FileCasesTest.answer(file, "")).contains("2 visible sheets").contains("--sheet")
                .contains("1 2, 2 Now");
        assertThat(FileCasesTest.answer(file, "sheet 2")).as("a number is a position").isEqualTo("2");
        assertThat(FileCasesTest.answer(file, "sheet now")).isEqualTo("2");
        assertThat(FileCasesTest.answer(file, "sheet Old")).isEqualTo("3");
        assertThat(FileCasesTest.answer(file, "sheet X")).contains("has no sheet “X”");
    }
}
