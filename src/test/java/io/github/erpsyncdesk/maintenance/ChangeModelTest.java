package io.github.erpsyncdesk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.ChangeSet;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.ServerAction;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.port.Maintenance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a person clicks, in whatever order and while answers are still on their way: only what was confirmed is
 * sent, once, and after it was written down.
 */
class ChangeModelTest {

    enum Click {
        ASK_SYNC, ASK_FORCE, CANCEL, CONFIRM, LOG_OUT, LOG_IN, ANSWER, JOURNAL_FAILS, ANSWER_IS_LOST
    }

    private final List<String> intended = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final List<Outcome> ended = new ArrayList<>();
    private boolean journalFails;
    private boolean answerIsLost;

    private final ActionJournal journal = new ActionJournal() {
        @Override
        public long intend(Session session, ServerChange change, Instant at) throws JournalFailed {
            if (journalFails) {
                journalFails = false;
                throw new JournalFailed(Notice.of("journal.inUse"));
            }
            intended.add(change.asked());
            return intended.size();
        }

        @Override
        public void ended(long action, Outcome outcome, String says) {
            ended.add(outcome);
        }

        @Override
        public List<ServerAction> actions(int most) {
            return List.of();
        }

        @Override
        public Optional<ServerAction> action(long number) {
            return Optional.empty();
        }
    };

    private final Maintenance around = (Maintenance) Proxy.newProxyInstance(Maintenance.class.getClassLoader(),
            new Class<?>[]{Maintenance.class}, (self, method, args) -> switch (method.getName()) {
                case "syncAll" -> send("SyncAll");
                case "forceSyncAll" -> send("ForceSyncAll");
                case "lastSync" -> "";
                default -> List.of();
            });

    private PluginAnswer send(String what) throws CallFailed {
        sent.add(what);
        assertThat(intended).as("written down first").hasSameSizeAs(sent);
        if (answerIsLost) {
            answerIsLost = false;
            throw new CallFailed(new Failure.Lost(FailureCode.BROKEN, Effect.MAY_HAVE_CHANGED, List.of("host"), ""));
        }
        return new PluginAnswer(true, "Ok", Explanation.NONE, "", "", ChangeSet.EMPTY);
    }

    @Provide
    Arbitrary<List<Click>> days() {
        return Arbitraries.of(Click.class).list().ofMaxSize(25);
    }

    @Property(tries = 300)
    void onlyWhatWasConfirmedIsSentOnceAndAfterItWasWrittenDown(@ForAll("days") List<Click> clicks) {
        intended.clear();
        sent.clear();
        ended.clear();
        SameThread background = SameThread.handCranked();
        SyncServer server = new SyncServer(around, new FakeNetServer(), journal, Clock.systemUTC(), () -> () -> false);
        SyncViewModel sync = new SyncViewModel(server, background);
        ChangeViewModel model = new ChangeViewModel(server, sync, background);
        sync.open(FakeNetServer.session());
        List<String> confirmed = new ArrayList<>();
        for (Click click : clicks) {
            switch (click) {
                case ASK_SYNC -> model.ask(new ServerChange.SyncAll());
                case ASK_FORCE -> model.ask(new ServerChange.ForceSyncAll());
                case CANCEL -> model.cancel();
                case CONFIRM -> {
                    if (model.asked().get() != null) {
                        confirmed.add(model.asked().get().asked());
                    }
                    model.confirm();
                    model.confirm(); // a second click
                }
                case LOG_OUT, LOG_IN -> {
                    sync.open(click == Click.LOG_IN ? FakeNetServer.session() : null);
                    model.open();
                }
                case ANSWER -> crank(background);
                case JOURNAL_FAILS -> journalFails = true;
                case ANSWER_IS_LOST -> answerIsLost = true;
            }
        }
        while (background.waiting() > 0) {
            background.crank();
        }
        assertThat(sent).as("sent is what was confirmed, but for what could not be written down")
                .isSubsetOf(confirmed).hasSizeLessThanOrEqualTo(confirmed.size());
        assertThat(sent).isEqualTo(intended);
        assertThat(ended).hasSameSizeAs(sent);
    }

    private static void crank(SameThread background) {
        if (background.waiting() > 0) {
            background.crank();
        }
    }
}
