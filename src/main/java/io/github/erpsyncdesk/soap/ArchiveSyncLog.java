package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.SyncLog;
import io.github.erpsyncdesk.soap.query.ArchiveQuery;
import io.github.erpsyncdesk.soap.query.ArchiveRow;
import io.github.erpsyncdesk.soap.query.ArchiveValue;
import io.github.erpsyncdesk.soap.query.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of the sync log by the archive provider {@code Dynamic}. */
final class ArchiveSyncLog implements SyncLog {
    private static final String DYNAMIC = "Dynamic";
    private static final String ID = "ErpSyncLog.erpsynclog_id";
    private static final String LINK = "ErpSyncLog:ErpExternalKeyId.";
    private static final List<String> COLUMNS = List.of(ID, "ErpSyncLog.CrmFieldKey", "ErpSyncLog.TargetIsCrm",
            "ErpSyncLog.OldValue", "ErpSyncLog.NewValue", "ErpSyncLog.registered", LINK + "ErpInternalKeyId",
            LINK + "ErpConnectionId");
    private static final int PAGE = 1_000;

    private final ArchiveAgent archive;

    ArchiveSyncLog(ArchiveAgent archive) {
        this.archive = archive;
    }

    @Override
    public int last(Session session, Call call) throws CallFailed {
        List<ArchiveRow> rows = archive.rows(session,
                new ArchiveQuery(DYNAMIC, List.of(ID), ID + " desc", Restriction.greater(ID, 0), 1), call);
        try {
            return rows.isEmpty() ? 0 : rows.getFirst().number(0);
        } catch (IllegalArgumentException e) {
            throw odd("a number of the sync log is no number");
        }
    }

    @Override
    public List<LogEntry> after(Session session, int id, Call call) throws CallFailed {
        List<LogEntry> found = new ArrayList<>();
        int last = id;
        for (ArchiveRow row : archive.rows(session,
                new ArchiveQuery(DYNAMIC, COLUMNS, ID, Restriction.greater(ID, id), PAGE), call)) {
            LogEntry entry = entry(row);
            if (entry.id() <= last) {
                throw odd("rows of the sync log are not in order");
            }
            last = entry.id();
            found.add(entry);
        }
        return found;
    }

    private static LogEntry entry(ArchiveRow row) throws CallFailed {
        try {
            return new LogEntry(row.number(0), row.number(6), row.number(7), Printable.line(row.text(1)),
                    plain(row.text(3)), plain(row.text(4)), plain(row.text(5)), truth(row.text(2)), false);
        } catch (IllegalArgumentException e) {
            throw odd("a row of the sync log cannot be read");
        }
    }

    private static String plain(String raw) {
        return ArchiveValue.of(raw).plain();
    }

    private static boolean truth(String raw) {
        return switch (plain(raw).toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static CallFailed odd(String details) {
        return new CallFailed(new Failure.Unreadable(FailureCode.BAD_ANSWER, Effect.NOTHING_CHANGED, List.of(),
                details));
    }
}
