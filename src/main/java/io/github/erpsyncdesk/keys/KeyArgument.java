package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys as one argument: {@code 5,7-9,12}. Here commas separate and ranges expand, since whoever writes this means that.
 */
public final class KeyArgument {

    private KeyArgument() {}

    /**
     * @throws Rejected for the first part that is neither a positive 32-bit id nor a range of them, and for no keys at
     * all
     */
    public static KeyList parse(String argument) {
        List<Integer> ids = new ArrayList<>();
        for (String part : argument.split(",", -1)) {
            KeyEntry entry = KeyText.read(part);
            switch (entry.state()) {
                case KEY -> ids.add(entry.number());
                case RANGE -> KeyText.expand(entry.text()).forEach(id -> ids.add(Integer.valueOf(id)));
                default -> throw Rejected.because("keys.argument.wrong", part.strip());
            }
        }
        return KeyList.of(ids.stream().distinct().mapToInt(Integer::intValue).toArray());
    }
}
