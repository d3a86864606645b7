package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.network.Proxies;
import io.github.erpsyncdesk.port.BatchTasks;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.FieldValues;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.SyncLog;
import io.github.erpsyncdesk.port.Timekeeper;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * NetServer by CXF. Each agent has one proxy and one caller at a time; a second caller waits, and can be stopped while
 * it does.
 */
public final class CxfNetServer implements NetServer {
    /** A reply of 1,000,000 records is about 150 MB. */
    public static final long DEFAULT_BYTE_CAP = 1L << 30;

    private final PrincipalAgent principal;
    private final ErpSyncAgent erpSync;
    private final Directory directory;
    private final FieldValues values;
    private final SyncLog syncLog;
    private final BatchTasks tasks;
    private final ErpSyncReaders readers;

    public CxfNetServer(Timekeeper timekeeper) {
        this(timekeeper, DEFAULT_BYTE_CAP, Trust::ofThisSystem);
    }

    /**
     * @param byteCap longest answer that is read, in bytes
     * @param trust whom connections trust, asked for when the first one is made; empty for Java's own way
     */
    public CxfNetServer(Timekeeper timekeeper, long byteCap, Supplier<Optional<Trust>> trust) {
        this(timekeeper, byteCap, trust, Proxies.ofThisSystem());
    }

    /** @param proxies finds the proxy that leads to a server */
    public CxfNetServer(Timekeeper timekeeper, long byteCap, Supplier<Optional<Trust>> trust, Proxies proxies) {
        SoapClients clients = new SoapClients(byteCap, trust);
        Transports transports = new Transports(proxies, trust);
        principal = new PrincipalAgent(clients, new Caller(timekeeper, transports));
        erpSync = new ErpSyncAgent(clients, new Caller(timekeeper, transports));
        readers = new ErpSyncReaders(new Lanes<>(clients::erpSyncReader, () -> new Caller(timekeeper, transports)));
        values = new ValueAgent(readers);
        ArchiveAgent archive = new ArchiveAgent(clients, () -> new Caller(timekeeper, transports));
        directory = new ArchiveDirectory(archive);
        syncLog = new ArchiveSyncLog(archive);
        tasks = new BatchAgent(erpSync, new Lanes<>(clients::batch, () -> new Caller(timekeeper, transports)));
    }

    /** What is done on the same server around a resync. */
    public Maintenance maintenance() {
        return new MaintenanceAgent(erpSync, readers, tasks);
    }

    /** The same server's archive; its calls run beside all others. */
    public Directory directory() {
        return directory;
    }

    /** The same server's batch system. */
    public BatchTasks tasks() {
        return tasks;
    }

    /** The same server's sync log. */
    public SyncLog syncLog() {
        return syncLog;
    }

    /** The same server's field values; their calls run beside all others. */
    public FieldValues values() {
        return values;
    }

    @Override
    public ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call)
            throws CallFailed {
        return principal.identify(address, applicationToken, call);
    }

    @Override
    public Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server, Credentials credentials,
            Optional<Secret> applicationToken, Call call) throws CallFailed {
        return principal.logIn(profile, address, server, credentials, applicationToken, call);
    }

    @Override
    public List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) throws CallFailed {
        return erpSync.connections(session, includeDeleted, call);
    }

    @Override
    public boolean reaches(Session session, int connectionId, Call call) throws CallFailed {
        return erpSync.reaches(session, connectionId, call);
    }

    @Override
    public EngineStatus engineStatus(Session session, Call call) throws CallFailed {
        return erpSync.engineStatus(session, call);
    }

    @Override
    public PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call)
            throws CallFailed {
        return erpSync.resync(session, source, blanks, batch, call);
    }

    @Override
    public void warmUp() {
        principal.warmUp();
        erpSync.warmUp();
    }
}
