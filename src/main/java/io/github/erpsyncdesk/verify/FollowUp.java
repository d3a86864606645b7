package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunCheck;
import io.github.erpsyncdesk.port.Verifications;

/** What a run is looked at again with, and where what was found is kept beside it. */
public record FollowUp(RunCheck check, Verifications verifications, SyncLogService logs) {

    /**
     * Keeps a look beside its run; keys found equal are settled by it. What an earlier look saw stays for keys that
     * this one could not read.
     *
     * @return what is known now
     */
    public Verification keep(Verification found) throws JournalFailed {
        Verification known = verifications.verification(found.run()).map(found::after).orElse(found);
        if (found.count(Verification.Result.UNREADABLE) < found.keys().size()) {
            verifications.keep(known);
        }
        return known;
    }
}
