package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Follow;

/** Asks for every change of a server's synchronisation, whichever screen it was chosen on. */
public final class ChangeQuestions {

    private ChangeQuestions() {}

    /** For as long as the window lives. */
    public static void in(Overlay overlay, SyncView.Models models) {
        Follow.value(overlay, models.change().asked(), asked -> {
            Session session = models.sync().session();
            if (asked != null && session != null && !overlay.isAsking()) {
                new ChangeCard(models.change(), overlay, session,
                        ChangeWords.of(asked, models.sync().connections()));
            }
        });
    }
}
