package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Session;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What a task bar shows of the window: the server, and how far a run is. */
public final class WindowTitle {

    private WindowTitle() {}

    public static ObservableValue<String> of(ReviewViewModel review, RunViewModel run) {
        return Bindings.createStringBinding(() -> words(review.session(), run.progress().get()), review.current(),
                run.progress());
    }

    private static String words(@Nullable Session session, @Nullable Progress progress) {
        return session == null ? Texts.text("app.name")
                : progress == null ? Texts.text("title.server", session.server().label())
                        : Texts.text("title.running", session.server().label(), progress.batch(), progress.batches());
    }
}
