package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.PlannedChanges;
import java.util.Optional;

/** What previews found right before runs: the values that the runs were about to overwrite. Blocks. */
public interface BeforeImages {
    /** Keeps nothing. */
    BeforeImages NONE = new BeforeImages() {
        @Override
        public void keep(long run, PlannedChanges found) {
            // there is nothing to keep it in
        }

        @Override
        public Optional<PlannedChanges> before(long run) {
            return Optional.empty();
        }
    };

    void keep(long run, PlannedChanges found) throws JournalFailed;

    /** Empty where no preview was made before the run. */
    Optional<PlannedChanges> before(long run) throws JournalFailed;
}
