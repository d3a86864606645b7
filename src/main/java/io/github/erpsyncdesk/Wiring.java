package io.github.erpsyncdesk;

import io.github.erpsyncdesk.cli.Services;
import io.github.erpsyncdesk.cli.Upkeep;
import io.github.erpsyncdesk.directory.Description;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.log.LibraryLogs;
import io.github.erpsyncdesk.log.LoggedDirectory;
import io.github.erpsyncdesk.log.LoggedJournal;
import io.github.erpsyncdesk.log.LoggedNetServer;
import io.github.erpsyncdesk.login.LoginService;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.network.Proxies;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.DemoServer;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.Releases;
import io.github.erpsyncdesk.port.SecretStore;
import io.github.erpsyncdesk.port.SettingsStore;
import io.github.erpsyncdesk.run.KeyNames;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.secret.NoSecretStore;
import io.github.erpsyncdesk.secret.SystemKeychain;
import io.github.erpsyncdesk.settings.DataFolder;
import io.github.erpsyncdesk.settings.JsonSettingsStore;
import io.github.erpsyncdesk.settings.UnsavedSettings;
import io.github.erpsyncdesk.simulator.LocalDemoServer;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.store.SqliteJournal;
import io.github.erpsyncdesk.store.UnsavedJournal;
import io.github.erpsyncdesk.task.FxBackground;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import io.github.erpsyncdesk.task.ReaderThreads;
import io.github.erpsyncdesk.task.ServerThreads;
import io.github.erpsyncdesk.web.HttpReleases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The only place that makes services and adapters. Takes its ports, so that a test builds the real application over
 * other ones.
 *
 * @param folder where settings and journal are
 * @param directories what a session's server knows of records
 * @param owned what is closed, in this order, when the application ends
 */
record Wiring(NetServer server, Journal journal, PastRuns pastRuns, SettingsStore settings, SecretStore secrets,
        DemoServer demo, Background background, Releases releases, Path folder,
        EventLog log, Clock clock, Function<Session, RecordDirectory> directories,
        List<AutoCloseable> owned) implements AutoCloseable {
    private static final Duration NAMES_LIMIT = Duration.ofMinutes(10);
    private static final Duration NAMES_WAIT = Duration.ofSeconds(3);

    /** @param folder where settings and journal are kept */
    static Wiring real(Path folder) {
        LibraryLogs.silence();
        PooledTimekeeper timekeeper = new PooledTimekeeper();
        Clock clock = Clock.systemUTC();
        JsonSettingsStore settings = new JsonSettingsStore(folder, timekeeper, clock);
        ServerThreads threads = new ServerThreads();
        LocalDemoServer demo = new LocalDemoServer(threads, Simulator.Options.DEFAULT);
        FxBackground background = new FxBackground();
        SqliteJournal journal = new SqliteJournal(folder, clock);
        SecretStore secrets = SystemKeychain.here();
        EventLog log = new EventLog(folder, clock);
        log.say("start of " + Version.CURRENT.text() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        CxfNetServer server = new CxfNetServer(timekeeper);
        ReaderThreads readers = new ReaderThreads();
        return new Wiring(new LoggedNetServer(server, log), new LoggedJournal(journal, log),
                journal, settings, secrets, demo, background,
                new HttpReleases(HttpReleases.PAGE, Proxies.ofThisSystem()), folder, log, clock,
                directories(new LoggedDirectory(server.directory(), log), readers, clock),
                List.of(settings, secrets, background, journal, demo, threads, readers, timekeeper, log));
    }

    /** The demo alone: no settings file, no journal, no keychain. */
    static Wiring demoOnly(Simulator.Options options) {
        LibraryLogs.silence();
        PooledTimekeeper timekeeper = new PooledTimekeeper();
        ServerThreads threads = new ServerThreads();
        LocalDemoServer demo = new LocalDemoServer(threads, options);
        FxBackground background = new FxBackground();
        UnsavedJournal journal = new UnsavedJournal();
        CxfNetServer server = new CxfNetServer(timekeeper);
        ReaderThreads readers = new ReaderThreads();
        return new Wiring(server, journal, journal, new UnsavedSettings(), new NoSecretStore(),
                demo, background, new HttpReleases(HttpReleases.PAGE, Proxies.ofThisSystem()),
                DataFolder.path(), new EventLog(DataFolder.path(), Clock.systemUTC()), Clock.systemUTC(),
                directories(server.directory(), readers, Clock.systemUTC()),
                List.of(background, demo, threads, readers, timekeeper));
    }

    /** Names are read beside a run and are worth a short wait at its end. */
    private KeyNames names() {
        return (session, scope) -> {
            Description description = directories.apply(session).describeRun(scope, new Reading(NAMES_LIMIT));
            return () -> description.await(NAMES_WAIT);
        };
    }

    static Function<Session, RecordDirectory> directories(Directory directory, Executor readers, Clock clock) {
        return session -> new RecordDirectory(directory, session, readers, clock);
    }

    static Services commandLine() {
        LibraryLogs.silence();
        PooledTimekeeper timekeeper = new PooledTimekeeper();
        Clock clock = Clock.systemUTC();
        ServerThreads threads = new ServerThreads();
        LocalDemoServer demo = new LocalDemoServer(threads, Simulator.Options.DEFAULT);
        EventLog log = new EventLog(DataFolder.path(), clock);
        CxfNetServer netServer = new CxfNetServer(timekeeper);
        NetServer server = new LoggedNetServer(netServer, log);
        ReaderThreads readers = new ReaderThreads();
        LoggedDirectory directory = new LoggedDirectory(netServer.directory(), log);
        SqliteJournal journal = SqliteJournal.ofCommand(DataFolder.path(), clock);
        SecretStore secrets = SystemKeychain.here();
        return new Services(server, journal, demo, new JsonSettingsStore(DataFolder.path(), timekeeper, clock), secrets,
                new RunService(server, new LoggedJournal(journal, log), clock),
                session -> new RecordDirectory(directory, session, readers, clock),
                new PreviewService(netServer.values(), readers),
                options -> Simulator.start(options, threads), new Upkeep(netServer.maintenance(), journal),
                DataFolder.path(), clock,
                List.of(secrets, journal, demo, threads, readers, timekeeper, log));
    }

    LoginService loginService() {
        return new LoginService(server, secrets, demo);
    }

    RunService runService() {
        return new RunService(server, journal, clock, names());
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : owned) {
            part.close();
        }
    }
}
