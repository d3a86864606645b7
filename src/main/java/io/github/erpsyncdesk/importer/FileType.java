package io.github.erpsyncdesk.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, told by its first bytes and by what an archive holds, never by its name. */
enum FileType {
    TEXT, WORKBOOK, STRICT_WORKBOOK, BINARY_WORKBOOK, OLD_WORKBOOK, PROTECTED, OPEN_DOCUMENT, NUMBERS, PDF, MARKUP,
    OTHER;

    private static final int HEAD = 4_096;
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final Pattern TAG = Pattern
            .compile("(?is)<(?:!doctype|!--|html|head|body|table|meta|style|div|\\?xml|[a-z]+:?workbook)\\b.*");
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
            StandardCharsets.ISO_8859_1);
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    static FileType of(Path path) throws IOException {
        String head = head(path);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ofArchive(path);
        }
        if (head.startsWith(OLE2)) {
            return Files.readString(path, StandardCharsets.ISO_8859_1).contains(ENCRYPTED) ? PROTECTED : OLD_WORKBOOK;
        }
        if (head.startsWith("\t\u0008") || head.startsWith("\t\u0004") || head.startsWith("\t\u0002")) {
            return OLD_WORKBOOK;
        }
        return ofText(head);
    }

    private static FileType ofText(String head) {
        String start = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        String bare = start.replace("\0", "").replaceFirst("^(?:\u00FF\u00FE|\u00FE\u00FF)", "").stripLeading();
        if (TAG.matcher(bare).matches() || bare.startsWith("MIME-Version:")) {
            return MARKUP;
        }
        boolean exchange = bare.startsWith("{\\rtf") || bare.startsWith("ID;PWXL") || bare.startsWith("ID;PSCALC")
                || bare.matches("(?s)TABLE\\R0,1\\R.*");
        return exchange ? OTHER : TEXT;
    }

    private static FileType ofArchive(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (entry(zip, "mimetype").startsWith("application/vnd.oasis.opendocument")) {
                return OPEN_DOCUMENT;
            }
            if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
                return NUMBERS;
            }
            if (entry(zip, "[Content_Types].xml").contains("sheet.binary.")
                    || zip.getEntry("xl/workbook.bin") != null) {
                return BINARY_WORKBOOK;
            }
            ZipEntry workbook = WorkbookParts.workbook(zip);
            if (workbook == null) {
                return OTHER;
            }
            return entry(zip, workbook.getName()).contains(STRICT) ? STRICT_WORKBOOK : WORKBOOK;
        } catch (ZipException e) {
            return OTHER;
        }
    }

    private static String head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }
}
