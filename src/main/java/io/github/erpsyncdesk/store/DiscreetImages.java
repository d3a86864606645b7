package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Keeps values from before out of the journal where people want none there. */
public final class DiscreetImages implements BeforeImages {
    private final BeforeImages images;
    private final BooleanSupplier keepsValues;

    /** @param keepsValues asked each time: it may be set while the program runs */
    public DiscreetImages(BeforeImages images, BooleanSupplier keepsValues) {
        this.images = images;
        this.keepsValues = keepsValues;
    }

    @Override
    public void keep(long run, PlannedChanges found) throws JournalFailed {
        if (keepsValues.getAsBoolean()) {
            images.keep(run, found);
        }
    }

    @Override
    public Optional<PlannedChanges> before(long run) throws JournalFailed {
        return images.before(run);
    }
}
