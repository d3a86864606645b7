package io.github.erpsyncdesk;

import io.github.erpsyncdesk.cli.Following;
import io.github.erpsyncdesk.cli.Services;
import io.github.erpsyncdesk.cli.Upkeep;
import io.github.erpsyncdesk.directory.Description;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.directory.SessionRecords;
import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.log.LibraryLogs;
import io.github.erpsyncdesk.log.LoggedActions;
import io.github.erpsyncdesk.log.LoggedDirectory;
import io.github.erpsyncdesk.log.LoggedJournal;
import io.github.erpsyncdesk.log.LoggedNetServer;
import io.github.erpsyncdesk.log.LoggedValues;
import io.github.erpsyncdesk.login.LoginService;
import io.github.erpsyncdesk.maintenance.MaintenanceService;
import io.github.erpsyncdesk.maintenance.SyncServer;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.network.Proxies;
import io.github.erpsyncdesk.plan.BeforeImage;
import io.github.erpsyncdesk.plan.PreviewCheck;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.port.ActionJournal;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.port.DemoServer;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.Journal;
import io.github.erpsyncdesk.port.LinkedRecords;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.Releases;
import io.github.erpsyncdesk.port.RunLogs;
import io.github.erpsyncdesk.port.RunStart;
import io.github.erpsyncdesk.port.RunTasks;
import io.github.erpsyncdesk.port.SecretStore;
import io.github.erpsyncdesk.port.SettingsStore;
import io.github.erpsyncdesk.port.Verifications;
import io.github.erpsyncdesk.run.KeyNames;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.run.ServerTaskRun;
import io.github.erpsyncdesk.run.TaskFollower;
import io.github.erpsyncdesk.secret.NoSecretStore;
import io.github.erpsyncdesk.secret.SystemKeychain;
import io.github.erpsyncdesk.settings.DataFolder;
import io.github.erpsyncdesk.settings.JsonSettingsStore;
import io.github.erpsyncdesk.settings.UnsavedSettings;
import io.github.erpsyncdesk.simulator.LocalDemoServer;
import io.github.erpsyncdesk.simulator.Simulator;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.store.DiscreetImages;
import io.github.erpsyncdesk.store.DiscreetJournal;
import io.github.erpsyncdesk.store.DiscreetLogs;
import io.github.erpsyncdesk.store.SqliteJournal;
import io.github.erpsyncdesk.store.UnsavedActions;
import io.github.erpsyncdesk.store.UnsavedFindings;
import io.github.erpsyncdesk.store.UnsavedJournal;
import io.github.erpsyncdesk.task.FxBackground;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import io.github.erpsyncdesk.task.ReaderThreads;
import io.github.erpsyncdesk.task.ServerThreads;
import io.github.erpsyncdesk.verify.FollowUp;
import io.github.erpsyncdesk.verify.SyncLogService;
import io.github.erpsyncdesk.web.HttpReleases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The only place that makes services and adapters. Takes its ports, so that a test builds the real application over
 * other ones.
 *
 * @param folder where settings and journal are
 * @param directories what a session's server knows of records
 * @param followUp what a run is looked at again with
 * @param previews compares what both sides of records hold
 * @param beforeImages keeps what previews found with runs
 * @param around what is done on a server around a resync, and by its own batch system
 * @param owned what is closed, in this order, when the application ends
 */
record Wiring(NetServer server, Journal journal, PastRuns pastRuns, SettingsStore settings, SecretStore secrets,
        DemoServer demo, Background background, Releases releases, Path folder,
        EventLog log, Clock clock, Function<Session, RecordDirectory> directories, FollowUp followUp,
        PreviewService previews, BeforeImages beforeImages, Around around,
        List<AutoCloseable> owned) implements AutoCloseable {

    /**
     * What is done on a server around a resync, and by its own batch system.
     *
     * @param tasks which tasks carry runs out
     */
    record Around(Maintenance server, ActionJournal journal, RunTasks tasks, TaskFollower follower) {}

    private static final Duration NAMES_LIMIT = Duration.ofMinutes(10);
    private static final Duration NAMES_WAIT = Duration.ofSeconds(3);

    /** What every way of starting the program has in common: threads, the demo, the log, and servers over SOAP. */
    private static final class Base {
        private final PooledTimekeeper timekeeper = new PooledTimekeeper();
        private final ServerThreads threads = new ServerThreads();
        private final ReaderThreads readers = new ReaderThreads();
        private final Clock clock = Clock.systemUTC();
        private final CxfNetServer soap = new CxfNetServer(timekeeper);
        private final Path folder;
        private final LocalDemoServer demo;
        private final EventLog log;

        Base(Path folder, Simulator.Options options) {
            LibraryLogs.silence();
            this.folder = folder;
            demo = new LocalDemoServer(threads, options);
            log = new EventLog(folder, clock);
        }

        NetServer server() {
            return new LoggedNetServer(soap, log);
        }

        Function<Session, RecordDirectory> directories() {
            return Wiring.directories(new LoggedDirectory(soap.directory(), log), readers, clock);
        }

        PreviewService previews() {
            return new PreviewService(new LoggedValues(soap.values(), log), readers);
        }

        /** Resyncs as tasks of the server. */
        ServerTaskRun tasks(RunTasks written) {
            return new ServerTaskRun(soap.tasks(), follower(), written);
        }

        Around around(ActionJournal journal, RunTasks tasks) {
            return new Around(soap.maintenance(), journal, tasks, follower());
        }

        TaskFollower follower() {
            return new TaskFollower(soap.tasks(), TaskFollower.UNHURRIED);
        }

        JsonSettingsStore settings() {
            return new JsonSettingsStore(folder, timekeeper, clock);
        }

        FollowUp followUp(NetServer connections, Verifications verifications, RunLogs logs) {
            return new FollowUp(
                    new PreviewCheck(connections, previews(), Wiring.lookups(directories()), clock), verifications,
                    new SyncLogService(soap.syncLog(), logs));
        }

        /** Names are kept only where people want them kept. */
        Journal discreet(Journal journal, SettingsStore settings) {
            return new DiscreetJournal(new LoggedJournal(journal, log), personalData(settings));
        }

        RunLogs discreetLogs(RunLogs logs, SettingsStore settings) {
            return new DiscreetLogs(logs, personalData(settings));
        }

        BeforeImages discreetBefore(BeforeImages images, SettingsStore settings) {
            return new DiscreetImages(images, personalData(settings));
        }

        private static BooleanSupplier personalData(SettingsStore settings) {
            return () -> settings.load().preferences().keepsPersonalData();
        }

        /** What is closed at the end, in this order: the given, and then what they stand on. */
        List<AutoCloseable> owned(AutoCloseable... first) {
            return Stream.concat(Stream.of(first), Stream.of(demo, threads, readers, timekeeper, log)).toList();
        }
    }

    /** @param folder where settings and journal are kept */
    static Wiring real(Path folder) {
        Base base = new Base(folder, Simulator.Options.DEFAULT);
        JsonSettingsStore settings = base.settings();
        FxBackground background = new FxBackground();
        SqliteJournal journal = new SqliteJournal(folder, base.clock);
        SecretStore secrets = SystemKeychain.here();
        base.log.say("start of " + Version.CURRENT.text() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return new Wiring(base.server(), base.discreet(journal, settings), journal, settings, secrets, base.demo,
                background, new HttpReleases(HttpReleases.PAGE, Proxies.ofThisSystem()), folder, base.log, base.clock,
                base.directories(), base.followUp(base.server(), journal, base.discreetLogs(journal.logs(), settings)),
                base.previews(), base.discreetBefore(journal.beforeImages(), settings),
                base.around(new LoggedActions(journal, base.log), journal.tasks()),
                base.owned(settings, secrets, background, journal));
    }

    /** The demo alone: no settings file, no journal, no keychain, nothing in the log. */
    static Wiring demoOnly(Simulator.Options options) {
        Base base = new Base(DataFolder.path(), options);
        FxBackground background = new FxBackground();
        UnsavedJournal journal = new UnsavedJournal();
        UnsavedActions unsaved = new UnsavedActions();
        UnsavedFindings findings = new UnsavedFindings();
        return new Wiring(base.soap, journal, journal, new UnsavedSettings(), new NoSecretStore(), base.demo,
                background, new HttpReleases(HttpReleases.PAGE, Proxies.ofThisSystem()), base.folder, base.log,
                base.clock, directories(base.soap.directory(), base.readers, base.clock),
                base.followUp(base.soap, findings, findings), new PreviewService(base.soap.values(), base.readers),
                BeforeImages.NONE,
                base.around(unsaved, unsaved),
                base.owned(background));
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

    /** Records as a comparison asks for them. */
    static Function<Session, LinkedRecords> lookups(Function<Session, RecordDirectory> directories) {
        return session -> new SessionRecords(directories.apply(session));
    }

    static Services commandLine() {
        Base base = new Base(DataFolder.path(), Simulator.Options.DEFAULT);
        NetServer server = base.server();
        SqliteJournal journal = SqliteJournal.ofCommand(base.folder, base.clock);
        JsonSettingsStore settings = base.settings();
        SecretStore secrets = SystemKeychain.here();
        FollowUp followUp = base.followUp(server, journal, base.discreetLogs(journal.logs(), settings));
        BeforeImage before = new BeforeImage(base.discreetBefore(journal.beforeImages(), settings));
        return new Services(server, journal, base.demo, settings, secrets,
                new RunService(server, base.discreet(journal, settings), base.clock,
                        new RunService.Beside(KeyNames.NONE, followUp.logs(), before,
                                Optional.of(base.tasks(journal.tasks())))),
                base.directories(),
                base.previews(), before,
                options -> Simulator.start(options, base.threads),
                new Upkeep(base.soap.maintenance(), new LoggedActions(journal, base.log), followUp,
                        MaintenanceService.Patience::halfAMinute,
                        new Following(base.follower(), journal.tasks())),
                base.folder, base.clock, base.owned(secrets, journal));
    }

    LoginService loginService() {
        return new LoginService(server, secrets, demo);
    }

    /** @param start hears of each run before anything is sent */
    RunService runService(RunStart start) {
        return new RunService(server, journal, clock,
                new RunService.Beside(names(), followUp.logs(), start,
                        Optional.of(new ServerTaskRun(around.server().tasks(), around.follower(), around.tasks()))));
    }

    SyncServer syncServer() {
        return new SyncServer(around.server(), server, around.journal(), clock,
                MaintenanceService.Patience::halfAMinute);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : owned) {
            part.close();
        }
    }
}
