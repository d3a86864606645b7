package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One change of a server's synchronisation at a time: asked, confirmed by a person, sent once, and said how it ended.
 * What was requested and is not yet so is looked at again; nothing is sent again.
 */
public final class ChangeViewModel {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final SyncServer server;
    private final SyncViewModel sync;
    private final Background background;
    private final ReadOnlyObjectWrapper<ServerChange> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> said = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> reasons = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private Timekeeper.Cancel looks = () -> {};
    private int sessions;
    /** Whether the engine was asked to run, while it is not yet so. */
    private @Nullable Boolean wanted;

    public ChangeViewModel(SyncServer server, SyncViewModel sync, Background background) {
        this.server = server;
        this.sync = sync;
        this.background = background;
        sync.engine().addListener((all, before, now) -> engineIs(now));
    }

    /** What an earlier session's change became is in the journal, and no longer said here. */
    public void open() {
        sessions++;
        looks.cancel();
        wanted = null;
        asked.set(null);
        busy.set(false);
        clear();
    }

    private void clear() {
        said.set(null);
        reasons.set(List.of());
        failure.set(null);
    }

    /** Has a person asked whether this is meant; nothing is sent. */
    public void ask(ServerChange change) {
        if (!busy.get() && sync.session() != null) {
            asked.set(change);
        }
    }

    public void cancel() {
        asked.set(null);
    }

    /** Sends what is asked, once. */
    public void confirm() {
        ServerChange change = asked.get();
        Session session = sync.session();
        asked.set(null);
        if (change == null || session == null || busy.get()) {
            return;
        }
        looks.cancel();
        wanted = null;
        clear();
        busy.set(true);
        said.set(Notice.of("sync.sending"));
        int mine = sessions;
        background.submit(
                () -> server.service(() -> background.onScreen(() -> waiting(mine))).carryOut(session, change,
                        () -> {}),
                done -> ended(mine, () -> done(change, done)), e -> ended(mine, () -> failed(e)));
    }

    private void waiting(int mine) {
        if (mine == sessions && busy.get()) {
            said.set(Notice.of("sync.notYet"));
        }
    }

    private void ended(int mine, Runnable say) {
        if (mine == sessions) {
            busy.set(false);
            say.run();
            sync.refresh();
        }
    }

    private void done(ServerChange change, MaintenanceService.Done done) {
        said.set(Notice.of("sync.done." + done.outcome()));
        reasons.set(done.says());
        if (done.outcome() == Outcome.UNKNOWN && change instanceof ServerChange.Engine(boolean run)) {
            wanted = run;
            looks = background.every(LOOK_AGAIN, sync::refreshEngine);
        }
    }

    private void engineIs(@Nullable EngineStatus now) {
        if (now != null && wanted != null && now.running() == wanted) {
            wanted = null;
            looks.cancel();
            said.set(Notice.of(now.running() ? "sync.nowOn" : "sync.nowOff"));
        }
    }

    private void failed(Exception e) {
        said.set(null);
        switch (e) {
            case CallFailed call -> failure.set(call.failure());
            case JournalFailed journal -> said.set(journal.notice());
            case MaintenanceService.EndNotWritten lost ->
                said.set(Notice.of("cli.change.endNotWritten", String.valueOf(lost.action())));
            default -> failure.set(Questions.failure(e));
        }
    }

    /** What waits for a person's word; null while nothing does. */
    public ReadOnlyObjectProperty<ServerChange> asked() {
        return asked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How the last change stands; null where there is nothing to say. */
    public ReadOnlyObjectProperty<Notice> said() {
        return said.getReadOnlyProperty();
    }

    /** The server's own words about it. */
    public ReadOnlyObjectProperty<List<String>> reasons() {
        return reasons.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }
}
