package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.connection.ConnectionViewModel;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MortalJournal;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.history.HistoryViewModel;
import io.github.erpsyncdesk.keys.KeyCounts;
import io.github.erpsyncdesk.keys.KeysViewModel;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.run.ReviewViewModel;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.run.RunViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** The real view models, joined as the window joins them. */
final class DayWindow implements AutoCloseable {
    final SameThread background = SameThread.atOnce();
    final SqliteJournal journal;
    final MortalJournal mortal;
    final KeysViewModel keys = new KeysViewModel(background);
    final ConnectionViewModel connection;
    final RunViewModel run;
    final ReviewViewModel review;
    final HistoryViewModel history;

    DayWindow(Path folder, WatchedServer server) throws Exception {
        Clock clock = Clock.systemUTC();
        journal = new SqliteJournal(folder, clock);
        mortal = new MortalJournal(journal);
        server.journal = mortal;
        connection = new ConnectionViewModel(server, background);
        run = new RunViewModel(new RunService(server, mortal, clock), background, clock);
        review = new ReviewViewModel(run, journal, background, clock);
        history = new HistoryViewModel(journal, background, clock);
        review.choice().direction().bind(connection.direction());
        review.choice().keys().bind(keys.keys());
        review.choice().takenFrom().bind(keys.takenFrom());
        review.choice().keysProblem().bind(keys.counts().map(KeyCounts::whyNot));
        history.recover();
        open(FakeNetServer.FJORD);
        choose(0);
    }

    /** @param server null for logging out */
    void open(ServerIdentity server) {
        Session session = server == null ? null
                : new Session(ServerProfile.demo().within(ServerProfile.DEFAULT_DEADLINE, BatchRule.of(3)),
                        ServerAddress.parse("https://crm.example/App"), server, "DEMO", "Dina Demo", "Admin",
                        Secret.of("7T:ticket"), Optional.empty());
        review.open(session);
        connection.open(session);
    }

    void choose(int source) {
        connection.sources().stream().filter(line -> line.source().id() == source).findFirst()
                .ifPresent(line -> connection.selected().set(line));
    }

    /** Keys of the last run come back into the list. */
    void takeBack(Random random) {
        RunRecord last = run.record().get();
        if (last != null && !last.request().isEverything()) {
            KeyState state = KeyState.values()[random.nextInt(KeyState.values().length)];
            int[] left = last.keys(state).toArray();
            if (left.length > 0) {
                keys.replaceBy(new TakenKeys(KeyList.of(left), last));
            }
        }
    }

    void dismiss(Random random, WatchedServer server) throws Exception {
        if (random.nextInt(3) == 0) {
            for (Truth truth : server.truths.values()) {
                for (long left : truth.runs()) {
                    journal.dismiss(left);
                    server.truths.values().forEach(each -> each.dismissed(left));
                }
            }
            review.lookBack();
        }
    }

    @Override
    public void close() throws Exception {
        journal.close();
    }
}
