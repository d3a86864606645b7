package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.store.WatchedServer.Confirmed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One administrator's day: a window that is opened, closed and crashes, and commands before, after and beside it. */
final class RandomDay implements AutoCloseable {
    private static final List<String> SOURCES = List.of("CRM", "Visma Norge", "Visma Sverige");

    private final Random random;
    private final DayDisk disk;
    private final WatchedServer server;
    private final DayCommands commands;
    private final boolean hasCommands;
    private final MemorySettings settings = new MemorySettings(profile("fjord"), profile("nord"));
    /** Who answered last at each server of the list. */
    private final Map<String, ServerIdentity> seen = new HashMap<>();
    /** Who answered, and where, when the entries were typed; null where undo makes that hard to say. */
    private Set<KeyOrigin> typedFor = new HashSet<>();
    private DayWindow window;
    /** The server that the window shows; null while it shows the log-in. */
    private ServerIdentity shownServer;
    private final Tally tally = new Tally();

    /** What a day was made of, so that a day of nothing is noticed. */
    static final class Tally {
        int reviews;
        /** Keys of an unknown fate that were confirmed without their own word. */
        int refusals;
        int logIns;
        /** Another server answered than last time. */
        int surprises;
        /** Keys were in the list that had been typed for another server. */
        int foreign;
        int resyncs;

        void add(Tally day) {
            reviews += day.reviews;
            refusals += day.refusals;
            logIns += day.logIns;
            surprises += day.surprises;
            foreign += day.foreign;
            resyncs += day.resyncs;
        }

        @Override
        public String toString() {
            return resyncs + " resyncs, " + reviews + " reviews, " + refusals + " refusals, " + logIns + " log-ins, "
                    + surprises + " other servers, " + foreign + " lists of another server";
        }
    }

    /** @param hasCommands whether the command line is used as well, which takes five times as long */
    RandomDay(long seed, DayDisk disk, boolean hasCommands) {
        random = new Random(seed);
        this.hasCommands = hasCommands;
        this.disk = disk;
        server = new WatchedServer(random);
        commands = new DayCommands(random, disk, server, this::check);
    }

    private static ServerProfile profile(String id) {
        return ServerProfile.fresh(id, id).at("https://" + id + ".example/App")
                .within(ServerProfile.DEFAULT_DEADLINE, BatchRule.of(3));
    }

    Tally tally() {
        tally.resyncs = server.resyncs;
        return tally;
    }

    void step() throws Exception {
        server.awaited = null;
        server.isSwapped = random.nextInt(12) == 0;
        act();
        server.check();
    }

    private void act() throws Exception {
        if (window == null) {
            switch (hasCommands ? random.nextInt(6) : 5) {
                case 0 -> commands.resync(false);
                case 1 -> commands.everything(false);
                case 2 -> commands.dismiss();
                default -> openWindow();
            }
            return;
        }
        if (shownServer == null && random.nextBoolean()) {
            logIn();
            return;
        }
        switch (random.nextInt(24)) {
            case 0 -> logIn();
            case 1 -> logOut();
            case 2, 22 -> window.choose(0);
            case 3, 4 -> window.choose(random.nextInt(SOURCES.size()));
            case 5, 6 -> type(words());
            case 7 -> {
                window.keys.undo();
                typedFor = null;
            }
            case 8 -> empty();
            case 9 -> typedFor = window.takeBack(random) ? null : typedFor;
            case 10 -> everything();
            case 11 -> read();
            case 12 -> closeWindow();
            case 13 -> window.dismiss(random, server);
            case 14 -> beside();
            default -> review();
        }
    }

    private void openWindow() throws Exception {
        window = new DayWindow(disk, settings, server);
        typedFor = new HashSet<>();
        shownServer = null;
        logIn();
        window.choose(0);
    }

    /** Logs in, perhaps with a wrong password, perhaps where another server answers than last time. */
    private void logIn() {
        String profile = random.nextBoolean() ? "fjord" : "nord";
        ServerIdentity answers = server.answering(profile);
        boolean isSurprise = seen.containsKey(profile) && !seen.get(profile).equals(answers);
        server.refusesLogIn = random.nextInt(12) == 0;
        window.logIn(profile);
        tally.logIns++;
        shownServer = null;
        boolean isAccepted = true;
        if (isSurprise) {
            tally.surprises++;
            assertThat(window.login.otherServer().get()).as("another server answers").isNotNull();
            assertThat(window.review.session()).as("nobody accepted the other server").isNull();
            isAccepted = random.nextBoolean();
            if (isAccepted) {
                window.login.acceptOtherServer();
            } else {
                window.login.refuseOtherServer();
            }
        }
        if (isAccepted) {
            seen.put(profile, answers);
            shownServer = server.refusesLogIn ? null : answers;
        }
        server.refusesLogIn = false;
        checkServer();
        if (shownServer != null) {
            askAboutForeignKeys();
        }
    }

    private void checkServer() {
        if (shownServer == null) {
            assertThat(window.review.session()).as("no session").isNull();
        } else {
            assertThat(window.review.session().server()).as("the server shown").isEqualTo(shownServer);
        }
    }

    private void askAboutForeignKeys() {
        boolean isForeign = window.keys.foreign().get() != null;
        if (typedFor != null && window.keys.counts().get().entries() > 0) {
            boolean isOfOthersAlone = !typedFor.isEmpty() && !typedFor.contains(origin());
            assertThat(isForeign).as("keys of another server").isEqualTo(isOfOthersAlone);
        }
        if (isForeign) {
            tally.foreign++;
            if (random.nextBoolean()) {
                empty();
            }
        }
    }

    private KeyOrigin origin() {
        return KeyOrigin.of(window.review.session());
    }

    private void logOut() {
        window.logOut();
        shownServer = null;
        checkServer();
    }

    private void type(String words) {
        if (shownServer == null) {
            return; // the log-in covers the list
        }
        window.keys.add(words);
        if (typedFor != null && !words.isBlank()) {
            typedFor.add(origin());
        }
        if (typedFor != null && typedFor.size() > 1) {
            typedFor = null;
        }
    }

    private void empty() {
        window.keys.clear();
        typedFor = new HashSet<>();
    }

    private String words() {
        int from = 1 + random.nextInt(12);
        return random.nextInt(6) == 0 ? " "
                : from + " " + (from + 1 + random.nextInt(4)) + (random.nextInt(8) == 0 ? " x" : "");
    }

    /** Reviews, edits behind the review, accepts or not, and confirms, perhaps twice. */
    private void review() throws Exception {
        window.review.startReview();
        if (window.review.keys().asked().get() == null) {
            window.review.confirm();
            return;
        }
        List<Integer> shown = ((Scope.Keys) window.review.keys().asked().get().request().scope()).keys().stream()
                .boxed()
                .toList();
        ServerIdentity asked = window.review.keys().asked().get().request().server();
        assertThat(asked).as("the server of the review").isEqualTo(shownServer);
        int source = window.review.keys().asked().get().request().source().id();
        if (random.nextInt(3) == 0) {
            type("99");
        }
        boolean isAccepted = random.nextBoolean();
        window.review.keys().unknownAccepted().set(isAccepted);
        boolean isUnknown = shown.stream().anyMatch(server.truths.get(asked)::isUnknown);
        tally.reviews++;
        if (isUnknown && !isAccepted) {
            tally.refusals++;
            window.review.confirm();
            assertThat(window.run.running().get()).isFalse();
            return;
        }
        long number = server.confirm(new Confirmed(asked, source, shown));
        server.duringBatch = whileItRuns();
        window.review.confirm();
        if (!isAccepted && window.review.keys().asked().get() != null) {
            // a run that was dismissed is still the one on the screen, and its keys are asked about once more
            server.takeBack();
            return;
        }
        ended(number, shown);
        window.review.confirm();
    }

    private Runnable whileItRuns() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> this::read;
            case 2 -> () -> stopPerhaps(window.run::stopAfterBatch);
            case 3 -> () -> stopPerhaps(window.run::stopWaiting);
            case 4 -> () -> server.isSwapped = random.nextInt(4) == 0;
            default -> () -> {};
        };
    }

    private void stopPerhaps(Runnable stop) {
        if (random.nextInt(4) == 0) {
            stop.run();
        }
    }

    private void everything() throws Exception {
        window.review.startEverything();
        if (window.review.everything().asked().get() == null) {
            window.review.confirmEverything();
            return;
        }
        String name = SOURCES.get(random.nextInt(SOURCES.size()));
        window.review.everything().typedName().set(name);
        int seconds = random.nextInt(3) * 2;
        for (int i = 0; i < seconds; i++) {
            window.background.tick();
        }
        boolean isNamed = name.equals(window.review.choice().direction().get().source().name());
        if (random.nextInt(4) == 0) {
            window.choose(random.nextInt(SOURCES.size()));
        }
        boolean isSame = name.equals(window.review.choice().direction().get().source().name());
        if (isNamed && isSame && seconds >= 3) {
            long number = server.confirm(
                    new Confirmed(shownServer, window.review.choice().direction().get().source().id(), null));
            window.review.confirmEverything();
            ended(number, List.of());
        } else {
            window.review.confirmEverything();
        }
        if (window != null) {
            window.review.cancelEverything();
        }
    }

    private void ended(long number, List<?> keys) throws Exception {
        server.duringBatch = () -> {};
        server.awaited = null;
        if (window.mortal.isDead()) {
            window.close();
            openWindow();
        }
        check(window.journal.past().open(number), keys);
    }

    private void check(RunRecord run, List<?> keys) {
        List<Object> states = new ArrayList<>();
        for (KeyState state : KeyState.values()) {
            states.addAll(keys(run, state));
        }
        assertThat(states).as("each key has one state").containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys(run, KeyState.CONFIRMED)).as("confirmed").isEqualTo(server.confirmedNow);
        assertThat(keys(run, KeyState.NOT_SENT)).as("not sent, and yet executed")
                .noneMatch(server.executedNow::contains);
    }

    private static List<Object> keys(RunRecord run, KeyState state) {
        List<Object> all = new ArrayList<>(run.keys(state).boxed().toList());
        run.externalKeys(state).forEach(all::add);
        return all;
    }

    /** Somebody looks at past runs, in this window and by a command. */
    private void read() {
        window.history.refresh();
        window.history.runs().stream().findFirst().ifPresent(run -> window.history.open(run.id()));
        if (hasCommands && random.nextInt(4) == 0) {
            commands.list(true);
        }
    }

    /** A second program tries what it must not do while the window is open. */
    private void beside() throws Exception {
        if (!hasCommands) {
            review();
        } else if (random.nextInt(4) == 0) {
            commands.everything(true);
        } else {
            commands.resync(true);
        }
    }

    private void closeWindow() throws Exception {
        window.close();
        window = null;
    }

    /** The day is over: the journal holds the runs that were confirmed, and no other. */
    void end() throws Exception {
        close();
        try (DayDisk.Opened journal = disk.ofCommand()) {
            assertThat(journal.past().runs(1_000)).as("runs").hasSize((int) server.run);
        }
    }

    @Override
    public void close() throws Exception {
        if (window != null) {
            closeWindow();
        }
    }
}
