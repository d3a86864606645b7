package io.github.erpsyncdesk.model;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/**
 * Keys of an ERP system that may go on the wire as they are: at least one, none blank, none twice, in the order they
 * were entered, all of one actor type. There is no empty list of this type, because to the server an empty list means
 * <em>everything</em>.
 */
public record ExternalKeys(ActorType actor, List<String> keys) {
    /** What the server's column holds. */
    public static final int LONGEST = 254;

    /** @throws IllegalArgumentException where a key cannot be sent exactly as it is */
    public ExternalKeys {
        keys = List.copyOf(keys);
        if (actor == ActorType.UNKNOWN) {
            throw new IllegalArgumentException("ERP keys have an actor type");
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("an empty list would mean everything");
        }
        if (!keys.stream().allMatch(ExternalKeys::isKey) || new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException("ERP keys are distinct, not blank, and without control characters");
        }
    }

    /** Whether this text can be sent as a key, and arrives as the same text. */
    public static boolean isKey(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.codePoints().noneMatch(ExternalKeys::isOutsideXml);
    }

    private static boolean isOutsideXml(int character) {
        return Character.isISOControl(character) || character >= Character.MIN_SURROGATE
                && character <= Character.MAX_SURROGATE || (character & 0xFFFE) == 0xFFFE;
    }

    public int size() {
        return keys.size();
    }

    public String get(int index) {
        return keys.get(index);
    }

    /** The keys from {@code from} (inclusive) to {@code to} (exclusive); at least one. */
    public ExternalKeys slice(int from, int to) {
        return new ExternalKeys(actor, keys.subList(from, to));
    }

    /** Bytes of one key in a request, estimated from above. */
    static int bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length
                + 5 * (int) key.chars().filter(letter -> "&<>\"'".indexOf(letter) >= 0).count();
    }

    @Override
    public String toString() {
        return keys.size() + " ERP keys";
    }
}
