package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Halt;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.RunCheck;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One look at a run, off the screen's thread. The answer of one that was stopped no longer counts. */
final class Look {
    private static final Duration TICK = Duration.ofMillis(200);

    private final FollowUp followUp;
    private final Background background;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>();
    private @Nullable Halt halt;
    private Timekeeper.@Nullable Cancel ticking;

    /** How many keys have been looked at. */
    record Progress(int done, int all) {}

    /**
     * What came of it.
     *
     * @param known after this look and earlier ones
     * @param notices what could not be read or kept
     */
    record Seen(Verification known, List<Notice> notices) {}

    Look(FollowUp followUp, Background background) {
        this.followUp = followUp;
        this.background = background;
    }

    void begin(Session session, RunRecord run, List<Integer> keys, Consumer<Seen> onSeen,
            Consumer<Exception> onFailure) {
        stop();
        Halt mine = new Halt();
        halt = mine;
        AtomicInteger done = new AtomicInteger();
        progress.set(new Progress(0, keys.size()));
        ticking = background.every(TICK, () -> progress.set(new Progress(done.get(), keys.size())));
        background.submit(() -> look(session, run, keys, mine, done), seen -> end(mine, () -> onSeen.accept(seen)),
                e -> end(mine, () -> onFailure.accept(e)));
    }

    /** Kept by the same thread, so that a window that closes meanwhile loses nothing. */
    private Seen look(Session session, RunRecord run, List<Integer> keys, Halt mine, AtomicInteger done)
            throws CallFailed {
        RunCheck.Answer answer = followUp.check().look(session, run, keys, mine,
                now -> done.accumulateAndGet(now, Math::max));
        List<Notice> notices = notices(answer, run);
        if (mine.isStopped() || run.id() == 0) {
            return new Seen(answer.verification(), notices);
        }
        try {
            return new Seen(followUp.keep(answer.verification()), notices);
        } catch (JournalFailed e) {
            notices.add(Notice.of("verify.notKept"));
            notices.add(e.notice());
            return new Seen(answer.verification(), notices);
        }
    }

    private static List<Notice> notices(RunCheck.Answer answer, RunRecord run) {
        List<Notice> notices = new ArrayList<>();
        int unreadable = answer.verification().count(Result.UNREADABLE);
        if (unreadable > 0) {
            notices.add(unreadable == answer.verification().keys().size() ? Notice.of("verify.nothing")
                    : Notice.of("verify.unreadable", unreadable));
        }
        for (RunCheck.Trouble trouble : answer.trouble()) {
            notices.add(Notice.of(trouble.why().isPresent() ? "verify.unread" : "verify.unclear", trouble.system()));
            trouble.why().ifPresent(notices::add);
        }
        int targets = run.request().direction().others();
        if (answer.targets() != targets) {
            notices.add(Notice.of("verify.otherTargets", targets, answer.targets()));
        }
        return notices;
    }

    static Notice failure(Exception e) {
        return e instanceof CallFailed failed ? failed.failure().what() : Notice.of("verify.failed");
    }

    private void end(Halt mine, Runnable then) {
        if (mine.equals(halt)) {
            over();
            then.run();
        }
    }

    void stop() {
        if (halt != null) {
            halt.stop();
            over();
        }
    }

    private void over() {
        if (ticking != null) {
            ticking.cancel();
        }
        ticking = null;
        halt = null;
        progress.set(null);
    }

    /** Null while nothing is under way. */
    ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }
}
