package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Connector;
import io.github.erpsyncdesk.model.ConnectorTest;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.FieldMapping;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.BatchTasks;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Maintenance;
import io.github.erpsyncdesk.soap.Exchanged.Change;
import jakarta.xml.ws.Holder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** ErpSync.svc again: what is done around a resync. Shares its proxy and the turn on it with {@link ErpSyncAgent}. */
final class MaintenanceAgent implements Maintenance {
    private final ErpSyncAgent agent;
    private final ErpSyncReaders readers;
    private final BatchTasks tasks;

    MaintenanceAgent(ErpSyncAgent agent, ErpSyncReaders readers, BatchTasks tasks) {
        this.agent = agent;
        this.readers = readers;
        this.tasks = tasks;
    }

    @Override
    public BatchTasks tasks() {
        return tasks;
    }

    @Override
    public List<Connector> connectors(Session session, Call call) throws CallFailed {
        return agent.read(session, call, "GetAllConnectors", MaintenanceAgent::connectors,
                (proxy, headers) -> proxy.getAllConnectors(headers.token, headers.credentials, headers.zone,
                        headers.exception, headers.extra, headers.succeeded));
    }

    private static List<Connector> connectors(ReplyElement reply) throws NotAnAnswer {
        List<Connector> found = new ArrayList<>();
        for (ReplyElement item : reply.list("Response", "ListItem")) {
            if (!item.isNil()) {
                found.add(new Connector(item.number("Id"), item.line("Name"), item.line("ToolTip")));
            }
        }
        return found;
    }

    @Override
    public ConnectorTest testConnector(Session session, String url, Call call) throws CallFailed {
        return readers.read(session, call, "TestConnectorUrl",
                reply -> switch (reply.required("Response").content().strip()) {
                    case "NoError" -> ConnectorTest.REACHED;
                    case "ErrorConnectorHasConnections" -> ConnectorTest.HAS_CONNECTIONS;
                    case "ErrorNotFound" -> ConnectorTest.NOT_FOUND;
                    default -> ConnectorTest.OTHER;
                },
                (proxy, token, credentials) -> proxy.testConnectorUrl(url, token, credentials, new Holder<>(),
                        new Holder<>(), new Holder<>(), new Holder<>()));
    }

    @Override
    public String lastSync(Session session, int connectionId, Call call) throws CallFailed {
        return readers.read(session, call, "GetErpSyncConnectionSummary",
                reply -> reply.required("Response").line("LastSync"),
                (proxy, token, credentials) -> proxy.getErpSyncConnectionSummary(connectionId, token, credentials,
                        new Holder<>(), new Holder<>(), new Holder<>(), new Holder<>()));
    }

    @Override
    public List<FieldMapping> mapping(Session session, int connectionId, ActorType actor, Call call)
            throws CallFailed {
        return agent.read(session, call, "GetActorTypeMapping", reply -> mapping(reply, actor),
                (proxy, headers) -> proxy.getActorTypeMapping(connectionId, ErpActors.onTheWire(actor), headers.token,
                        headers.credentials, headers.zone, headers.exception, headers.extra, headers.succeeded));
    }

    private static List<FieldMapping> mapping(ReplyElement reply, ActorType actor) throws NotAnAnswer {
        List<FieldMapping> found = new ArrayList<>();
        Optional<ReplyElement> mapping = reply.child("Response");
        boolean isOff = mapping.isEmpty() || mapping.get().child("IsActive").isPresent()
                && !mapping.get().truth("IsActive");
        for (ReplyElement item : isOff ? List.<ReplyElement>of()
                : mapping.get().list("FieldMappings", "ErpSyncFieldMapping")) {
            if (!item.isNil()) {
                found.add(new FieldMapping(actor, item.line("CrmFieldKey"), item.line("CrmDisplayName"),
                        item.line("ErpFieldKey"), item.line("ErpDisplayName"), item.truthOrFalse("SyncToCrm"),
                        item.truthOrFalse("SyncToErp")));
            }
        }
        return found;
    }

    @Override
    public PluginAnswer syncAll(Session session, Call call) throws CallFailed {
        return agent.change(session, call, new Change("SyncAll", List.of()), ResyncReplyReader::read,
                (proxy, headers) -> proxy.syncAll(headers.token, headers.credentials, headers.zone, headers.exception,
                        headers.extra, headers.succeeded));
    }

    @Override
    public PluginAnswer forceSyncAll(Session session, Call call) throws CallFailed {
        return agent.change(session, call, new Change("ForceSyncAll", List.of()), ResyncReplyReader::read,
                (proxy, headers) -> proxy.forceSyncAll(headers.token, headers.credentials, headers.zone,
                        headers.exception, headers.extra, headers.succeeded));
    }

    @Override
    public EngineStatus changeEngine(Session session, boolean run, Call call) throws CallFailed {
        return agent.change(session, call, Change.of("ChangeEngineStatus", "Run", String.valueOf(run)),
                xml -> ErpSyncAgent.engine(ReplyElement.read(xml)),
                (proxy, headers) -> proxy.changeEngineStatus(run, headers.token, headers.credentials, headers.zone,
                        headers.exception, headers.extra, headers.succeeded));
    }

    @Override
    public void changeInterval(Session session, Duration interval, Call call) throws CallFailed {
        String text = interval.toString();
        agent.change(session, call, Change.of("ChangeEngineInterval", "Interval", text), xml -> {
            xml.skip();
            return true;
        }, (proxy, headers) -> proxy.changeEngineInterval(duration(text), headers.token, headers.credentials,
                headers.zone, headers.exception, headers.extra, headers.succeeded));
    }

    private static javax.xml.datatype.Duration duration(String text) {
        try {
            return DatatypeFactory.newInstance().newDuration(text);
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> toggle(Session session, int connectionId, Call call) throws CallFailed {
        return agent.change(session, call,
                Change.of("ToggleErpConnectionActive", "ErpConnectionId", String.valueOf(connectionId)),
                xml -> reasons(ReplyElement.read(xml)),
                (proxy, headers) -> proxy.toggleErpConnectionActive(connectionId, headers.token, headers.credentials,
                        headers.zone, headers.exception, headers.extra, headers.succeeded));
    }

    /** The items are in the namespace of arrays. */
    private static List<String> reasons(ReplyElement reply) throws NotAnAnswer {
        return reply.child("Response").stream().flatMap(ReplyElement::descendants)
                .filter(element -> element.name().equals("string") && !element.isNil())
                .map(ReplyElement::content).filter(reason -> !reason.isBlank()).toList();
    }
}
