package io.github.erpsyncdesk.model;

import java.util.List;

/** A sentence for a person: the key of a text and its arguments. The words themselves are in the resource bundles. */
public record Notice(String key, List<Object> args) {

    public Notice {
        args = List.copyOf(args);
    }

    public static Notice of(String key, Object... args) {
        return new Notice(key, List.of(args));
    }
}
