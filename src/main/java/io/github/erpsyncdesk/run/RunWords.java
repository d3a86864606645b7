package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Direction;

/** A run in words. */
final class RunWords {

    private RunWords() {}

    static String direction(Direction direction) {
        return direction.source().isCrm() ? Texts.text("direction.fromCrm", direction.others())
                : Texts.text("direction.fromErp", direction.source().name(), direction.others());
    }
}
