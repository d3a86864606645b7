package io.github.erpsyncdesk.port;

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
import java.util.List;
import java.util.Optional;

/**
 * SuperOffice NetServer, services SoPrincipal and ErpSync of Services88. Every method blocks, sends at most one request
 * per call, never repeats one, and ends by its {@link Call}'s deadline. All throw {@link CallFailed}; only
 * {@link #resync} can have changed anything.
 */
public interface NetServer {

    /** GetSystemInfo: who answers at this address; needs no log-in. */
    ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call) throws CallFailed;

    /**
     * Logs in once. A refused log-in is a {@link CallFailed} with code {@code LOGIN}.
     *
     * @param server who answered before, to be kept in the session
     */
    Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server, Credentials credentials,
            Optional<Secret> applicationToken, Call call) throws CallFailed;

    /** GetAllConnections, with the connectors' names from GetAllConnectors. */
    List<ErpConnection> connections(Session session, boolean includeDeleted, Call call) throws CallFailed;

    /** TestConnectionById: whether the connector reaches its ERP system. */
    boolean reaches(Session session, int connectionId, Call call) throws CallFailed;

    /** GetEngineStatus. */
    EngineStatus engineStatus(Session session, Call call) throws CallFailed;

    /**
     * ForceResyncNoBlankValues or ForceResync. The ids on the wire are exactly the batch's, checked on the finished
     * bytes before a connection opens; an empty list is sent for {@link Batch.Everything} alone.
     */
    PluginAnswer resync(Session session, SyncSource source, BlankRule blanks, Batch batch, Call call) throws CallFailed;

    /** Makes the client ready, so that the first call does not wait for it. May be skipped. */
    void warmUp();
}
