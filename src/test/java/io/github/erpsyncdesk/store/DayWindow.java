package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.connection.ConnectionViewModel;
import io.github.erpsyncdesk.fake.MemorySecrets;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.MortalJournal;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.history.HistoryViewModel;
import io.github.erpsyncdesk.keys.KeyCounts;
import io.github.erpsyncdesk.keys.KeysViewModel;
import io.github.erpsyncdesk.login.LoginService;
import io.github.erpsyncdesk.login.LoginViewModel;
import io.github.erpsyncdesk.login.ProfileList;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.TakenKeys;
import io.github.erpsyncdesk.port.DemoServer;
import io.github.erpsyncdesk.run.ReviewViewModel;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.run.RunViewModel;
import java.time.Clock;
import java.util.Random;

/** The real view models, joined as the window joins them. It begins at the log-in. */
final class DayWindow implements AutoCloseable {
    final SameThread background = SameThread.atOnce();
    final DayDisk.Opened journal;
    final MortalJournal mortal;
    final LoginViewModel login;
    final KeysViewModel keys = new KeysViewModel(background);
    final ConnectionViewModel connection;
    final RunViewModel run;
    final ReviewViewModel review;
    final HistoryViewModel history;

    private static final class NoDemo implements DemoServer {
        @Override
        public ServerAddress start() {
            throw new AssertionError("nobody chose the demo");
        }

        @Override
        public Credentials credentials() {
            throw new AssertionError("nobody chose the demo");
        }
    }

    DayWindow(DayDisk disk, MemorySettings settings, WatchedServer server) {
        Clock clock = Clock.systemUTC();
        journal = disk.ofWindow();
        mortal = new MortalJournal(journal.journal());
        server.journal = mortal;
        login = new LoginViewModel(new LoginService(server, new MemorySecrets(), new NoDemo()),
                new ProfileList(settings), background, this::open);
        connection = new ConnectionViewModel(server, background);
        run = new RunViewModel(new RunService(server, mortal, clock), background, clock);
        review = new ReviewViewModel(run, journal.past(), background, clock);
        history = new HistoryViewModel(journal.past(), background, clock);
        review.choice().direction().bind(connection.direction());
        review.choice().keys().bind(keys.keys());
        review.choice().takenFrom().bind(keys.takenFrom());
        review.choice().enteredFor().bind(keys.foreign());
        review.choice().keysProblem().bind(keys.counts().map(KeyCounts::whyNot));
        history.recover();
    }

    private void open(Session session) {
        review.open(session);
        keys.serve(KeyOrigin.of(session));
        connection.open(session);
    }

    /** Types a password for the server with this id, and clicks "Log in". */
    void logIn(String profile) {
        logOut();
        login.server().profiles().all().stream().filter(each -> each.id().equals(profile)).findFirst()
                .ifPresent(login.server().profiles().selected()::set);
        login.server().form().user.set("dina");
        login.server().form().secret.set("secret");
        login.logIn();
    }

    void logOut() {
        connection.open(null);
        review.open(null);
        login.server().loggedOut();
    }

    void choose(int source) {
        connection.sources().stream().filter(line -> line.source().id() == source).findFirst()
                .ifPresent(line -> connection.selected().set(line));
    }

    /** Keys of the last run come back into the list. @return whether any came */
    boolean takeBack(Random random) {
        RunRecord last = run.record().get();
        if (last != null && !last.request().isEverything()) {
            KeyState state = KeyState.values()[random.nextInt(KeyState.values().length)];
            int[] left = last.keys(state).toArray();
            if (left.length > 0) {
                keys.replaceBy(new TakenKeys(KeyList.of(left), last));
                return true;
            }
        }
        return false;
    }

    void dismiss(Random random, WatchedServer server) throws Exception {
        if (random.nextInt(3) == 0) {
            for (Truth truth : server.truths.values()) {
                for (long left : truth.runs()) {
                    journal.past().dismiss(left);
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
