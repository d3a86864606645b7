package io.github.erpsyncdesk.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share, without the phonetic guides that Excel shows above them. */
final class SharedStrings {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedStrings() {}

    /** @param part null for none */
    static List<String> read(ZipFile zip, @Nullable ZipEntry part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return texts;
        }
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = WorkbookParts.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                    texts.add(text(xml));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return texts;
    }

    /** The text of the element that the reader has just entered; leaves it at that element's end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                if (phonetic == 0 && xml.getLocalName().equals("rPh")) {
                    phonetic = depth;
                } else if (phonetic == 0 && xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                    depth--;
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                phonetic = phonetic == depth ? 0 : phonetic;
                depth--;
            }
        }
        return unescaped(text.toString());
    }

    /** Excel writes {@code _x000D_} for a character that XML does not hold. */
    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(
                found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
