package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What a look-up found, and why it is not all of it.
 *
 * @param trouble empty where the answer is complete: what is missing in it does not exist
 */
public record Part<T>(List<T> rows, Optional<Failure> trouble) {

    public Part {
        rows = List.copyOf(rows);
    }

    public boolean complete() {
        return trouble.isEmpty();
    }
}
