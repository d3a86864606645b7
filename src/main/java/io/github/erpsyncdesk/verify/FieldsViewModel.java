package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LogEntry;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Halt;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which fields the shown run wrote, by its server's sync log: as kept with the run, or read now. */
public final class FieldsViewModel {
    private final SyncLogService logs;
    private final Background background;
    private final Clock clock;
    private final Supplier<List<ErpConnection>> connections;
    private final ObjectProperty<Session> session = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RunRecord> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunLog> log = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> whyNot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private Map<Integer, List<LogEntry>> byKey = Map.of();
    private Halt halt = new Halt();

    /** @param connections of the session's server, for their names */
    public FieldsViewModel(SyncLogService logs, Background background, Clock clock,
            Supplier<List<ErpConnection>> connections) {
        this.logs = logs;
        this.background = background;
        this.clock = clock;
        this.connections = connections;
        session.addListener((all, before, now) -> {
            stop();
            judge();
        });
    }

    /** This run, or none. What was read of it before comes from the journal. */
    public void show(@Nullable RunRecord now) {
        RunRecord before = run.get();
        boolean same = now != null && before != null && now.id() == before.id() && now.plan().equals(before.plan());
        run.set(now);
        if (!same) {
            stop();
            problem.set(null);
            found(null);
        }
        judge();
        if (now != null && now.id() > 0 && !reading.get()) {
            background.submit(() -> logs.kept().log(now.id()), kept -> {
                if (now.equals(run.get())) {
                    kept.ifPresent(this::found);
                }
            }, e -> problem.set(VerifyViewModel.notice(e)));
        }
    }

    private void judge() {
        RunRecord now = run.get();
        whyNot.set(now == null ? null : new CheckableRun(now, session.get()).whyNotLogged().orElse(null));
    }

    private void found(@Nullable RunLog now) {
        byKey = now == null ? Map.of() : now.entries().stream().collect(Collectors.groupingBy(LogEntry::key));
        log.set(now);
    }

    /** Reads the part of the sync log that belongs to the run, and keeps it with the run. */
    public void read() {
        RunRecord of = run.get();
        Session with = session.get();
        if (of == null || with == null || whyNot.get() != null || reading.get()) {
            return;
        }
        Halt mine = new Halt();
        halt = mine;
        problem.set(null);
        reading.set(true);
        background.submit(() -> logs.readAndKeep(with, of, clock.instant(), mine), read -> end(mine, () -> {
            problem.set(read.isPresent() ? null : Notice.of("fields.noSpan"));
            read.ifPresent(this::found);
        }), e -> end(mine, () -> problem.set(VerifyViewModel.notice(e))));
    }

    /** What was stopped no longer counts. */
    private void end(Halt mine, Runnable then) {
        if (mine.equals(halt) && !mine.isStopped()) {
            reading.set(false);
            then.run();
        }
    }

    /** Ends the reading under way at once; nothing of it is kept. */
    public void stop() {
        halt.stop();
        reading.set(false);
    }

    /**
     * What the log says of one line of a result.
     *
     * @param table of a changed row; blank for a key
     * @param id of the row, or the key
     */
    List<LogEntry> of(String table, int id) {
        return key(table, id).map(known -> byKey.getOrDefault(known, List.of())).orElse(List.of());
    }

    /** The key of such a line; empty where its record is not known, or the row is only part of one. */
    Optional<Integer> key(String table, int id) {
        RunRecord now = run.get();
        return now == null ? Optional.empty()
                : table.isEmpty() ? Optional.of(id) : now.records().ofRow(table, id).map(KnownRecord::key);
    }

    /** Empty where it is not known: names are those of the session's server. */
    Optional<String> name(int connection) {
        RunRecord now = run.get();
        if (now == null) {
            return Optional.empty();
        }
        if (now.request().source().id() == connection) {
            return Optional.of(now.request().source().name());
        }
        boolean here = new CheckableRun(now, session.get()).whyNotHere().isEmpty();
        return here ? connections.get().stream().filter(known -> known.id() == connection).findFirst()
                .map(ErpConnection::name) : Optional.empty();
    }

    /** Name of the entry's record; blank where it is not known. */
    String record(LogEntry entry) {
        RunRecord now = run.get();
        return now == null ? "" : now.records().of(entry.key()).map(KnownRecord::label).orElse("");
    }

    /** Who is logged in; null for nobody. */
    public ObjectProperty<Session> session() {
        return session;
    }

    ReadOnlyObjectProperty<RunRecord> run() {
        return run.getReadOnlyProperty();
    }

    /** Null where nobody has read it. */
    public ReadOnlyObjectProperty<RunLog> log() {
        return log.getReadOnlyProperty();
    }

    /** Why it cannot be read now; null where it can. */
    ReadOnlyObjectProperty<Notice> whyNot() {
        return whyNot.getReadOnlyProperty();
    }

    /** Why the last reading came to nothing; null where it did not. */
    ReadOnlyObjectProperty<Notice> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }
}
