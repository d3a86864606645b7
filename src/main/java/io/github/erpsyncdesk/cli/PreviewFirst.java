package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.plan.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets a resync go ahead only where its preview, computed just before, stays within limits. */
final class PreviewFirst {
    @Option(names = "--preview-first", required = true,
            description = "Compute first what would change; send nothing where something could not be read.")
    boolean asked;

    @Option(names = "--max-changes", paramLabel = "N",
            description = "Send nothing where more field values than this would change.")
    private @Nullable Integer most;

    @Option(names = "--allow-unread", description = "Send although something could not be read.")
    private boolean unreadToo;

    /** @throws Rejected where the limit is below 0 */
    void check() {
        if (most != null && most < 0) {
            throw Rejected.because("cli.previewFirst.negative");
        }
    }

    /** @throws Rejected where the preview goes beyond the limits */
    void check(Preview preview, Terminal terminal) {
        terminal.say(Texts.text(preview.summary()));
        if (preview.unread() > 0 && !unreadToo) {
            throw Rejected.because("cli.previewFirst.unread", preview.unread());
        }
        if (most != null && preview.values() > most) {
            throw Rejected.because("cli.previewFirst.tooMany", preview.values(), most);
        }
    }
}
