package io.github.erpsyncdesk.keys;

import java.util.Optional;

/**
 * What a caller says about a file of keys, where nobody can be asked.
 *
 * @param column the header of the column, or its position from 1
 * @param sheet the name of the sheet, or its position from 1
 * @param hiddenRows what becomes of hidden rows; without it they refuse the file
 * @param ranges whether ranges such as 7-9 stand for their keys
 * @param everyNumber whether each value of the file is a key
 */
public record FileOptions(Optional<String> column, Optional<String> sheet, Optional<HiddenRows> hiddenRows,
        boolean ranges, boolean everyNumber) {

    public enum HiddenRows {
        SKIP, INCLUDE
    }

    /** A plain list, or a table of one column. */
    public static FileOptions none() {
        return new FileOptions(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }
}
