package io.github.erpsyncdesk.importer;

/**
 * Tells a value of several lines that a person wrote, such as an address, from one that has swallowed rows: a quote
 * that was not meant as one opened it, and another one closed it. A swallowed row leaves a bare number between its
 * delimiters.
 */
final class SwallowedRows {

    private SwallowedRows() {}

    static boolean mayBeIn(String field, char delimiter) {
        boolean severalLines = field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0;
        return severalLines && field.lines().anyMatch(line -> isRow(line, delimiter));
    }

    private static boolean isRow(String line, char delimiter) {
        if (line.indexOf(delimiter) < 0) {
            return false;
        }
        int from = 0;
        while (from <= line.length()) {
            int end = line.indexOf(delimiter, from);
            int to = end < 0 ? line.length() : end;
            if (isNumber(line.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** Digits, however they are grouped and framed: anything but a text. */
    private static boolean isNumber(String cell) {
        return cell.chars().anyMatch(Character::isDigit) && cell.chars().noneMatch(Character::isLetter);
    }
}
