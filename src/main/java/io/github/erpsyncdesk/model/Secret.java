package io.github.erpsyncdesk.model;

import java.util.Arrays;

/**
 * A password, ticket or token: kept as characters that can be wiped, never printed. {@link #reveal()} is for the wire
 * and the keychain alone; JAXB makes a String of it there, which cannot be wiped.
 */
public final class Secret implements AutoCloseable {
    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    public static Secret of(CharSequence text) {
        return new Secret(text.toString().toCharArray());
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    public String reveal() {
        return new String(characters);
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}
