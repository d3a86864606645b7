package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.LogSpan;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunLogs;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Keeps values of fields out of the journal where people want none there; where the log was is kept all the same. */
public final class DiscreetLogs implements RunLogs {
    private final RunLogs logs;
    private final BooleanSupplier keepsValues;

    /** @param keepsValues asked each time: it may be set while the program runs */
    public DiscreetLogs(RunLogs logs, BooleanSupplier keepsValues) {
        this.logs = logs;
        this.keepsValues = keepsValues;
    }

    @Override
    public void keep(RunLog log) throws JournalFailed {
        if (keepsValues.getAsBoolean()) {
            logs.keep(log);
        }
    }

    @Override
    public void mark(long run, int last) throws JournalFailed {
        logs.mark(run, last);
    }

    @Override
    public Optional<LogSpan> span(long run) throws JournalFailed {
        return logs.span(run);
    }

    @Override
    public Optional<RunLog> log(long run) throws JournalFailed {
        return logs.log(run);
    }
}
