package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The keys of a file, where nobody is there to decide what is doubtful: the first entry that is no key refuses the
 * whole file. Equal keys count once. Ranges are read in plain text files, which are written like {@link KeyArgument},
 * and refused in columns of a table.
 */
public final class KeyColumn {
    private final KeyFile file;
    /** A plain text counts as one column. */
    private final List<List<String>> rows;
    private final String name;

    private KeyColumn(KeyFile file) {
        this.file = file;
        rows = file.format() == KeyFile.Format.TEXT ? file.entries(0, false).stream().map(List::of).toList()
                : file.rows();
        name = file.path().getFileName().toString();
    }

    /**
     * @param column the header of the column or its number from 1; needed where there are several
     * @throws Rejected naming the row of the first entry that is no key
     */
    public static KeyList read(Path path, Optional<String> column) {
        return new KeyColumn(opened(path)).keys(column);
    }

    private static KeyFile opened(Path path) {
        try {
            return new KeyFileReader().read(path);
        } catch (Rejected e) {
            throw Rejected.because("keys.file.unread", Texts.text(e.notice()));
        }
    }

    private KeyList keys(Optional<String> column) {
        if (rows.isEmpty()) {
            throw Rejected.because("keys.file.empty", name);
        }
        int chosen = column.map(this::column).orElseGet(this::onlyColumn);
        IntStream.Builder ids = IntStream.builder();
        for (int row = startsWithHeader(chosen, column) ? 1 : 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            String text = chosen < cells.size() ? cells.get(chosen).strip() : "";
            if (!text.isEmpty()) {
                read(row, text).forEach(ids::add);
            }
        }
        int[] distinct = ids.build().distinct().toArray();
        if (distinct.length == 0) {
            throw Rejected.because("keys.file.empty", name);
        }
        return KeyList.of(distinct);
    }

    private IntStream read(int row, String text) {
        KeyEntry entry = KeyText.read(text);
        if (entry.state() == EntryState.KEY) {
            return IntStream.of(entry.number());
        }
        if (entry.state() == EntryState.RANGE && file.format() == KeyFile.Format.TEXT) {
            return KeyText.expand(text).stream().mapToInt(Integer::parseInt);
        }
        throw Rejected.because("keys.file.wrong", name, row + 1,
                text.length() > 40 ? text.substring(0, 40) + "…" : text,
                Texts.text("keys.state." + entry.state(), entry.number()));
    }

    private int column(String wanted) {
        List<String> first = rows.getFirst();
        for (int column = 0; column < first.size(); column++) {
            if (first.get(column).strip().equalsIgnoreCase(wanted.strip())) {
                return column;
            }
        }
        if (wanted.matches("[1-9][0-9]{0,3}") && Integer.parseInt(wanted) <= columns()) {
            return Integer.parseInt(wanted) - 1;
        }
        throw Rejected.because("keys.file.noSuchColumn", name, wanted, names());
    }

    private int onlyColumn() {
        if (columns() > 1) {
            throw Rejected.because("keys.file.noColumn", name, columns(), names());
        }
        return 0;
    }

    private int columns() {
        return Math.max(1, file.columns());
    }

    private String names() {
        return rows.getFirst().stream().map(String::strip).collect(Collectors.joining(", "));
    }

    /**
     * A first cell that is no number at all cannot be a key that would be lost; in plain text it is one only where it
     * was named.
     */
    private boolean startsWithHeader(int chosen, Optional<String> named) {
        List<String> first = rows.getFirst();
        String cell = chosen < first.size() ? first.get(chosen).strip() : "";
        boolean isNamed = named.map(column -> column.strip().equalsIgnoreCase(cell)).orElse(false);
        boolean word = KeyText.read(cell).state() == EntryState.NOT_A_NUMBER
                && cell.chars().noneMatch(Character::isDigit);
        return isNamed || word && file.format() != KeyFile.Format.TEXT
                || word && name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
