package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question.
 *
 * @param trouble why it is not everything
 * @param more whether a search has more hits than were read
 */
record RecordAnswer(List<FoundRow> rows, Optional<Failure> trouble, boolean more) {
    RecordAnswer {
        rows = List.copyOf(rows);
    }

    /** What is to be said of the rows; null for nothing. */
    @Nullable
    Notice notice() {
        if (rows.isEmpty()) {
            return trouble.isEmpty() ? Notice.of("records.none") : null;
        }
        boolean choose = rows.stream().anyMatch(row -> row.state() == FoundRow.State.AMBIGUOUS);
        return more ? Notice.of("records.more", RecordAnswers.MOST_HITS)
                : choose ? Notice.of("records.choose") : null;
    }
}
