package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.JournalFailed;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the shown run was to write is there now. Never changes the run's outcome; what was found is kept beside
 * it, and keys found equal are no longer asked about.
 */
public final class VerifyViewModel {
    private final FollowUp followUp;
    private final Background background;
    private final ReadOnlyObjectWrapper<RunRecord> run = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Session> session = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Notice> whyNot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Verification> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Integer>> open = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObjectProperty<Consumer<TakenKeys>> taker = new SimpleObjectProperty<>();
    private final Look look;
    private Runnable onKept = () -> {};

    public VerifyViewModel(FollowUp followUp, Background background) {
        this.followUp = followUp;
        this.background = background;
        look = new Look(followUp, background);
        session.addListener((all, before, now) -> {
            look.stop();
            count();
        });
    }

    /** This run, or none. What an earlier look saw is read from the journal; a look under way at another run ends. */
    public void show(@Nullable RunRecord now) {
        RunRecord before = run.get();
        boolean same = now != null && before != null && now.id() == before.id() && now.plan().equals(before.plan());
        run.set(now);
        if (!same) {
            look.stop();
            notices.clear();
            found.set(null);
        }
        count();
        if (now != null && now.id() > 0 && look.progress().get() == null) {
            readKept(now);
        }
    }

    private void readKept(RunRecord of) {
        background.submit(() -> followUp.verifications().verification(of.id()), kept -> {
            if (of.equals(run.get()) && look.progress().get() == null) {
                kept.ifPresent(this::found);
            }
        }, e -> notices.setAll(notice(e)));
    }

    private void found(@Nullable Verification now) {
        found.set(now);
        count();
    }

    private void count() {
        RunRecord now = run.get();
        CheckableRun checkable = now == null ? null : new CheckableRun(now, session.get());
        whyNot.set(checkable == null ? null : checkable.whyNot().orElse(null));
        open.set(checkable == null ? List.of() : checkable.open(found.get()));
    }

    /** Looks at the keys without a confirmed outcome alone. */
    public void checkOpen() {
        check(open.get());
    }

    /** Looks at every confirmed key. */
    public void checkAll() {
        if (run.get() != null) {
            check(new CheckableRun(run.get(), session.get()).keys());
        }
    }

    private void check(List<Integer> keys) {
        RunRecord of = run.get();
        if (of == null || session.get() == null || whyNot.get() != null || keys.isEmpty()) {
            return;
        }
        notices.clear();
        look.begin(session.get(), of, keys, seen -> {
            if (of.id() == run.get().id()) {
                notices.setAll(seen.notices());
                found(seen.known());
            }
            onKept.run();
        }, e -> notices.setAll(notice(e)));
    }

    /** Ends the look under way at once; nothing of it is kept. */
    public void stop() {
        if (look.progress().get() != null) {
            look.stop();
            notices.setAll(Notice.of("verify.stopped"));
        }
    }

    static Notice notice(Exception e) {
        return e instanceof JournalFailed failed ? failed.notice() : Look.failure(e);
    }

    /** How many keys were seen to differ. */
    int differing() {
        return (int) differingKeys().count();
    }

    private IntStream differingKeys() {
        Verification now = found.get();
        return now == null ? IntStream.empty()
                : IntStream.concat(now.keys(Result.DIFFERENT), now.keys(Result.NOT_YET));
    }

    /** Puts the keys that differ into the list, to be reviewed and confirmed anew. Sends nothing. */
    public void takeDiffering() {
        if (taker.get() != null && differing() > 0) {
            taker.get().accept(new TakenKeys(KeyList.of(differingKeys().toArray()), run.get()));
        }
    }

    /** Called when something was found and kept: what is unsettled may have become less. */
    public void whenKept(Runnable then) {
        onKept = then;
    }

    /** Null while none is shown. */
    ReadOnlyObjectProperty<RunRecord> run() {
        return run.getReadOnlyProperty();
    }

    /** Who is logged in; null for nobody. */
    public ObjectProperty<Session> session() {
        return session;
    }

    /** Why the shown run cannot be looked at now; null where it can. */
    ReadOnlyObjectProperty<Notice> whyNot() {
        return whyNot.getReadOnlyProperty();
    }

    /** What is known of the shown run's keys; null where nobody has looked. */
    public ReadOnlyObjectProperty<Verification> found() {
        return found.getReadOnlyProperty();
    }

    /** Keys that failed or have no answer, and were not found equal since. */
    ReadOnlyObjectProperty<List<Integer>> open() {
        return open.getReadOnlyProperty();
    }

    /** Null while nothing is under way. */
    ReadOnlyObjectProperty<Look.Progress> progress() {
        return look.progress();
    }

    /** What the last look could not do. */
    ObservableList<Notice> notices() {
        return notices;
    }

    /** Where keys can be taken to; null where there is no such place now. */
    public ObjectProperty<Consumer<TakenKeys>> taker() {
        return taker;
    }
}
