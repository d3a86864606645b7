package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Connector;
import io.github.erpsyncdesk.model.ConnectorTest;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.FieldMapping;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Session;
import java.time.Duration;
import java.util.List;

/**
 * What the Sync screen of SuperOffice does around a resync. Every method blocks, sends at most one request, never
 * repeats one, and ends by its {@link Call}'s deadline.
 */
public interface Maintenance {

    /** The same server's batch system. */
    BatchTasks tasks();

    /** GetAllConnectors. */
    List<Connector> connectors(Session session, Call call) throws CallFailed;

    /** TestConnectorUrl. Runs beside other calls. */
    ConnectorTest testConnector(Session session, String url, Call call) throws CallFailed;

    /**
     * GetErpSyncConnectionSummary: when a connection was synchronised last, as the server writes it; blank where it
     * does not say. Runs beside other calls.
     */
    String lastSync(Session session, int connectionId, Call call) throws CallFailed;

    /** GetActorTypeMapping: the fields of one actor type; none where it is not mapped or its mapping is turned off. */
    List<FieldMapping> mapping(Session session, int connectionId, ActorType actor, Call call) throws CallFailed;

    /** SyncAll. */
    PluginAnswer syncAll(Session session, Call call) throws CallFailed;

    /** ForceSyncAll. */
    PluginAnswer forceSyncAll(Session session, Call call) throws CallFailed;

    /** ChangeEngineStatus: a request whose effect may come later. @return the state as the server tells it now */
    EngineStatus changeEngine(Session session, boolean run, Call call) throws CallFailed;

    /** ChangeEngineInterval. */
    void changeInterval(Session session, Duration interval, Call call) throws CallFailed;

    /** ToggleErpConnectionActive. @return the reasons why it could not be done; none where it was done */
    List<String> toggle(Session session, int connectionId, Call call) throws CallFailed;
}
