package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.cli.CommandLineTool;
import io.github.erpsyncdesk.cli.Services;
import io.github.erpsyncdesk.cli.Terminal;
import io.github.erpsyncdesk.cli.Upkeep;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.MortalJournal;
import io.github.erpsyncdesk.model.KeyState;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.plan.SyncLogService;
import io.github.erpsyncdesk.port.JournalFailed;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.store.WatchedServer.Confirmed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One administrator's day: a window that is opened, closed and crashes, and commands beside it. */
final class RandomDay implements AutoCloseable {
    private static final List<ServerIdentity> SERVERS = List.of(FakeNetServer.FJORD, WatchedServer.OTHER);
    private static final List<String> SOURCES = List.of("CRM", "Visma Norge", "Visma Sverige");

    private final Random random;
    private final Path folder;
    private final WatchedServer server;
    private DayWindow window;
    private int reviews;
    private int refusals;

    RandomDay(long seed, Path folder) {
        random = new Random(seed);
        this.folder = folder;
        server = new WatchedServer(random);
    }

    int reviews() {
        return reviews;
    }

    /** Keys of an unknown fate that were confirmed without their own word. */
    int refusals() {
        return refusals;
    }

    int resyncs() {
        return server.resyncs;
    }

    void step() throws Exception {
        server.awaited = null;
        act();
        server.check();
    }

    private void act() throws Exception {
        if (window == null) {
            switch (random.nextInt(4)) {
                case 0 -> command();
                case 1 -> everythingByCommand();
                case 2 -> dismissByCommand();
                default -> window = new DayWindow(folder, server);
            }
            return;
        }
        switch (random.nextInt(20)) {
            case 0 -> window.open(SERVERS.get(random.nextInt(SERVERS.size())));
            case 1 -> window.open(null);
            case 2, 3 -> window.choose(random.nextInt(SOURCES.size()));
            case 4, 5 -> window.keys.add(words());
            case 6 -> window.keys.undo();
            case 7 -> window.keys.clear();
            case 8 -> window.takeBack(random);
            case 9 -> everything();
            case 10 -> read();
            case 11 -> closeWindow();
            case 12 -> window.dismiss(random, server);
            default -> review();
        }
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
        int source = window.review.keys().asked().get().request().source().id();
        if (random.nextInt(3) == 0) {
            window.keys.add("99");
        }
        boolean isAccepted = random.nextBoolean();
        window.review.keys().unknownAccepted().set(isAccepted);
        boolean isUnknown = shown.stream().anyMatch(server.truths.get(asked)::isUnknown);
        reviews++;
        if (isUnknown && !isAccepted) {
            refusals++;
            window.review.confirm();
            assertThat(window.run.running().get()).isFalse();
            return;
        }
        long number = next();
        server.confirm(new Confirmed(asked, source, shown), number);
        server.duringBatch = random.nextBoolean() ? this::read : () -> {};
        window.review.confirm();
        if (!isAccepted && window.review.keys().asked().get() != null) {
            // a run that was dismissed is still the one on the screen, and its keys are asked about once more
            assertThat(next()).as("no run").isEqualTo(number);
            server.awaited = null;
            return;
        }
        ended(number, shown);
        window.review.confirm();
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
            long number = next();
            server.confirm(new Confirmed(window.review.session().server(),
                    window.review.choice().direction().get().source().id(),
                    null), number);
            window.review.confirmEverything();
            ended(number, List.of());
        } else {
            window.review.confirmEverything();
        }
        window.review.cancelEverything();
    }

    private void ended(long number, List<Integer> keys) throws Exception {
        server.duringBatch = () -> {};
        server.awaited = null;
        if (window.mortal.isDead()) {
            window.close();
            window = new DayWindow(folder, server);
        }
        check(window.journal.open(number), keys);
    }

    private void check(RunRecord run, List<Integer> keys) {
        List<Integer> states = new ArrayList<>();
        for (KeyState state : KeyState.values()) {
            states.addAll(run.keys(state).boxed().toList());
        }
        assertThat(states).as("each key has one state").containsExactlyInAnyOrderElementsOf(keys);
        assertThat(run.keys(KeyState.CONFIRMED).boxed().toList()).as("confirmed").isEqualTo(server.confirmedNow);
        assertThat(run.keys(KeyState.NOT_SENT).boxed().filter(server.executedNow::contains).toList())
                .as("not sent, and yet executed").isEmpty();
    }

    /** Somebody looks at past runs, in this window and by a command. */
    private void read() {
        window.history.refresh();
        window.history.runs().stream().findFirst().ifPresent(run -> window.history.open(run.id()));
        if (random.nextInt(4) == 0) {
            assertThat(run(new DayTables(random), "history", "list")).isZero();
        }
    }

    private void closeWindow() throws Exception {
        window.close();
        window = null;
    }

    private long next() throws JournalFailed {
        if (window != null) {
            return window.journal.runs(1).isEmpty() ? 1 : window.journal.runs(1).getFirst().id() + 1;
        }
        try (SqliteJournal journal = SqliteJournal.ofCommand(folder, Clock.systemUTC())) {
            return journal.runs(1).isEmpty() ? 1 : journal.runs(1).getFirst().id() + 1;
        } catch (JournalFailed e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void command() throws Exception {
        boolean isOther = random.nextBoolean();
        int source = random.nextInt(3);
        List<Integer> keys = IntStream.rangeClosed(1 + random.nextInt(9), 10 + random.nextInt(4)).boxed().toList();
        long number = next();
        boolean isDry = random.nextInt(4) == 0;
        boolean isForced = random.nextInt(3) == 0;
        DayTables tables = new DayTables(random);
        boolean isRefused = !isForced && tables.deny(keys);
        if (!isDry && !isRefused) {
            server.confirm(new Confirmed(isOther ? WatchedServer.OTHER : FakeNetServer.FJORD, source, keys), number);
        }
        List<String> args = new ArrayList<>(List.of("--keys",
                keys.stream().map(String::valueOf).collect(Collectors.joining(",")),
                "--batch-size", String.valueOf(1 + random.nextInt(5))));
        if (isForced) {
            args.add("--allow-unknown-keys");
        }
        if (isDry) {
            args.add("--dry-run");
        }
        int code = resync(isOther, source, tables, args.toArray(String[]::new));
        if (isRefused) {
            assertThat(code).as("keys that the server does not know").isEqualTo(2);
            assertThat(next()).as("no run").isEqualTo(number);
        } else if (isDry) {
            assertThat(code).as("a dry run").isZero();
        } else {
            try (SqliteJournal journal = SqliteJournal.ofCommand(folder, Clock.systemUTC())) {
                journal.cutOff();
                check(journal.open(number), keys);
            }
        }
    }

    private void everythingByCommand() throws Exception {
        boolean isOther = random.nextBoolean();
        int source = random.nextInt(3);
        String name = SOURCES.get(random.nextInt(3));
        if (name.equals(SOURCES.get(source))) {
            server.confirm(new Confirmed(isOther ? WatchedServer.OTHER : FakeNetServer.FJORD, source, null), next());
        }
        resync(isOther, source, new DayTables(random), "--everything", name);
    }

    private int resync(boolean isOther, int source, DayTables tables, String... more) {
        List<String> args = new ArrayList<>(List.of("resync", "--url",
                isOther ? "https://nord.example/App" : "https://fjord.example/App", "--access-token-env", "PATH",
                "--from", source == 0 ? "crm" : String.valueOf(source)));
        args.addAll(List.of(more));
        int code = run(tables, args.toArray(String[]::new));
        server.awaited = null;
        return code;
    }

    private void dismissByCommand() {
        for (Truth truth : server.truths.values()) {
            truth.runs().stream().findFirst().ifPresent(run -> {
                assertThat(run(new DayTables(random), "history", "dismiss",
                        String.valueOf(run))).isZero();
                server.truths.values().forEach(each -> each.dismissed(run));
            });
        }
    }

    private int run(DayTables tables, String... args) {
        SqliteJournal journal = SqliteJournal.ofCommand(folder, Clock.systemUTC());
        MortalJournal before = server.journal;
        MortalJournal mortal = new MortalJournal(journal);
        if (window == null) {
            server.journal = mortal;
        }
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = CommandLineTool.run(args, () -> new Services(server, journal, null, new MemorySettings(), null,
                new RunService(server, mortal, Clock.systemUTC()), tables::of,
                new PreviewService(new NoValues(), Runnable::run), null, new Upkeep(null, journal, journal,
                        new SyncLogService(null, journal), () -> () -> false),
                folder,
                Clock.systemUTC(),
                List.of(journal)), new Terminal(nowhere, nowhere));
        server.journal = before;
        return code;
    }

    @Override
    public void close() throws Exception {
        if (window != null) {
            closeWindow();
        }
    }
}
