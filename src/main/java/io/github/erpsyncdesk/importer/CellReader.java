package io.github.erpsyncdesk.importer;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One cell after the other. A whole number has the same text however it is stored; what is no number, such as a date,
 * has a text that does not read as one.
 */
final class CellReader {
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)(?<![\\w.])(?:SUBTOTAL|SUMIFS?|SUM|COUNTIFS?|COUNTA|COUNT|COUNTBLANK|AVERAGEIFS?|AVERAGE"
                    + "|MAXIFS|MAX|MINIFS|MIN|MEDIAN|LARGE|SMALL|PRODUCT|SUMPRODUCT|AGGREGATE|ROWS)\\s*\\(");
    /** A larger exponent is written as it is: no id is that large. */
    private static final int LARGEST_EXPONENT = 20;

    private final List<String> shared;
    private final NumberFormats formats;
    private String text = "";
    private CellKind kind = CellKind.TEXT;

    CellReader(List<String> shared, NumberFormats formats) {
        this.shared = shared;
        this.formats = formats;
    }

    String text() {
        return text;
    }

    CellKind kind() {
        return kind;
    }

    /**
     * Reads the cell that the reader has just entered, to its end.
     *
     * @return whether it has content
     */
    boolean read(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t", "n");
        String style = attribute(xml, "s", "");
        String value = null;
        String inline = null;
        String formula = null;
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = only(value, xml.getElementText());
                case "f" -> formula = only(formula, xml.getElementText());
                case "is" -> inline = only(inline, SharedStrings.text(xml));
                default -> skip(xml);
            }
        }
        kind = CellKind.TEXT;
        text = type.equals("inlineStr") ? inline == null ? "" : inline
                : value == null || value.isEmpty() && !type.equals("str") ? withoutValue(formula)
                        : ofValue(type, style, value);
        if (formula != null && kind == CellKind.TEXT && TOTAL.matcher(formula).find()) {
            kind = CellKind.TOTAL;
            text = text + " =" + formula;
        }
        return !text.isEmpty();
    }

    private static String only(@Nullable String before, String now) {
        if (before != null) {
            throw new IllegalArgumentException("a cell with two values");
        }
        return now;
    }

    /** What an extension keeps in a cell is no value of it. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private String withoutValue(@Nullable String formula) {
        if (formula == null) {
            return "";
        }
        kind = CellKind.NO_VALUE;
        return "=" + formula;
    }

    private String ofValue(String type, String style, String value) {
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "str" -> value;
            case "b" -> as(CellKind.BOOLEAN, value.strip().equals("0") ? "FALSE" : "TRUE");
            case "e" -> as(CellKind.ERROR, value);
            case "d" -> as(CellKind.DATE, value);
            case "n" -> number(value.strip(), formats.kind(style));
            default -> throw new IllegalArgumentException("a cell of type " + type);
        };
    }

    private String as(CellKind as, String shown) {
        kind = as;
        return shown;
    }

    private String number(String value, CellKind format) {
        String plain = plain(value);
        return switch (format) {
            case DATE -> as(format, SerialDate.text(value));
            case PERCENT -> as(format, plain(new BigDecimal(value).movePointRight(2).toString()) + "%");
            case FRACTION -> as(format, plain + "/1");
            case SCALED -> as(format, plain + "?");
            default -> plain;
        };
    }

    private static String plain(String value) {
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        boolean small = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
        return small ? number.toPlainString() : number.toString();
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
