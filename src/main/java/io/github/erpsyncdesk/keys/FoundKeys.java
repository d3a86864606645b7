package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import java.util.stream.IntStream;

/** Collects the keys of a file and refuses it at the first entry that is none. */
final class FoundKeys {
    private static final int LONGEST = 40;

    private final String name;
    private final boolean ranges;
    private final IntStream.Builder ids = IntStream.builder();

    FoundKeys(String name, boolean ranges) {
        this.name = name;
        this.ranges = ranges;
    }

    /** @param place the entry's line or row, and its column where there are several */
    void add(KeyEntry entry, String place) {
        if (entry.state() == EntryState.KEY) {
            ids.add(entry.number());
        } else if (entry.state() == EntryState.RANGE && ranges) {
            KeyText.expand(entry.text()).forEach(id -> ids.add(Integer.parseInt(id)));
        } else {
            throw refused(entry, place);
        }
    }

    private Rejected refused(KeyEntry entry, String place) {
        String text = entry.text().length() > LONGEST ? entry.text().substring(0, LONGEST) + "…" : entry.text();
        return switch (entry.state()) {
            case RANGE -> Rejected.because("keys.file.range", name, place, text, entry.number());
            case NO_VALUE -> Rejected.because("keys.file.noValue", name, place);
            default -> Rejected.because("keys.file.wrong", name, place, text,
                    Texts.text("keys.state." + entry.state(), entry.number()));
        };
    }

    /** @throws Rejected where there is no key at all */
    KeyList list() {
        int[] distinct = ids.build().distinct().toArray();
        if (distinct.length == 0) {
            throw Rejected.because("keys.file.empty", name);
        }
        return KeyList.of(distinct);
    }
}
