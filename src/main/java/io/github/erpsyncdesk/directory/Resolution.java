package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import java.util.List;
import java.util.Optional;

/**
 * What became of values that a person gave for records.
 *
 * @param found a record with a key for each value that leads to exactly one, in the order of the values
 * @param open values that lead to none or to several
 * @param trouble why the answer is not complete; then nothing can be said of the open ones
 */
public record Resolution(List<KnownRecord> found, List<Open> open, Optional<Failure> trouble) {

    /** @param candidates more than one where the value is ambiguous; none where it leads nowhere */
    public record Open(String value, List<KnownRecord> candidates) {

        public boolean ambiguous() {
            return candidates.size() > 1;
        }
    }

    public Resolution {
        found = List.copyOf(found);
        open = List.copyOf(open);
    }
}
