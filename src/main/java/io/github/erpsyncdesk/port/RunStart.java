package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.ResyncRequest;

/** Hears of a run that is in the journal and of which nothing has been sent. Never keeps it from going on. */
public interface RunStart {
    RunStart NONE = (run, request) -> {};

    void begins(long run, ResyncRequest request);
}
