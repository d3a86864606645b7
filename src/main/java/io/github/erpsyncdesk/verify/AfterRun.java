package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import org.jspecify.annotations.Nullable;

/** What can be found out of a run after its end: whether it was done, and which fields it wrote. */
public record AfterRun(VerifyViewModel verify, FieldsViewModel fields) {

    /** This run, or none. */
    public void show(@Nullable RunRecord run) {
        verify.show(run);
        fields.show(run);
    }

    /** Whose server is asked from now on; null for nobody. */
    public void ask(@Nullable Session session) {
        verify.session().set(session);
        fields.session().set(session);
    }
}
