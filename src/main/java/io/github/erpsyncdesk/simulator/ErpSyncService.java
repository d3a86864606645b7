package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.simulator.SimulatedConnection.Temper;
import io.github.erpsyncdesk.simulator.SoapEndpoint.SoapFault;
import io.github.erpsyncdesk.simulator.SoapRequest.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ErpSync.svc. */
final class ErpSyncService {
    private static final String WARNING = "US:\"The credit limit of some customers was lowered by the ERP system.\""
            + "NO:\"Kredittgrensen for noen kunder ble satt ned av ERP-systemet.\""
            + "GE:\"Das Kreditlimit einiger Kunden wurde vom ERP-System gesenkt.\"";
    private static final String REFUSAL = "US:\"The ERP system exports nothing: its export licence has expired.\""
            + "NO:\"ERP-systemet eksporterer ingenting: eksportlisensen er utløpt.\"";

    private final Tickets tickets;
    private final Company company;
    private final Simulator.Options options;
    private final Consumer<Simulator.Received> received;
    private final Switches switches;
    private final MaintenanceWork maintenance;
    private final ValueService values;

    ErpSyncService(Tickets tickets, Company company, Simulator.Options options, Consumer<Simulator.Received> received,
            Switches switches, ValueModes modes) {
        this.tickets = tickets;
        this.company = company;
        this.options = options;
        this.received = received;
        values = new ValueService(company, modes);
        this.switches = switches;
        maintenance = new MaintenanceWork(switches);
    }

    byte[] answer(SoapRequest request) throws SoapFault {
        if (!tickets.use(request.ticket())) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoSessionException",
                    "The ticket is not valid or has expired.", "You are not logged in. Please log in again.");
        }
        return switch (request.operation()) {
            case "GetAllConnections" -> connections(request);
            case "GetConnection" -> connection(request);
            case "TestConnectionById" -> test(id(request));
            case "GetFieldValuesFromCrm", "GetFieldValuesFromErp" -> values.answer(request);
            case "ForceResyncNoBlankValues" -> resync(request, true);
            case "ForceResync" -> resync(request, false);
            case "ForceResyncBatchTask" -> task(request);
            case "ForceResyncExternalNoBlankValues" -> resyncExternal(request, true);
            case "ForceResyncExternal" -> resyncExternal(request, false);
            default -> maintenance.answer(request);
        };
    }

    private static int id(SoapRequest request) {
        String text = request.body().sequence("ErpConnectionId").getFirst().text();
        return text.isBlank() ? 0 : Integer.parseInt(text.strip());
    }

    private byte[] connections(SoapRequest request) {
        boolean deleted = request.body().sequence("IncludeDeleted").getFirst().text().strip().equals("true");
        return SoapReply.success("GetAllConnectionsResponse", reply -> {
            reply.start("Response");
            switches.connections().stream().filter(connection -> deleted || !connection.deleted())
                    .forEach(connection -> {
                        reply.start("ErpConnection");
                        fill(reply, connection);
                        reply.close();
                    });
            reply.close();
        });
    }

    private byte[] connection(SoapRequest request) {
        Optional<SimulatedConnection> found = switches.connection(id(request));
        return SoapReply.success("GetConnectionResponse", reply -> found.ifPresentOrElse(connection -> {
            reply.start("Response");
            fill(reply, connection);
            reply.close();
        }, () -> reply.nil("Response")));
    }

    private static void fill(SoapReply reply, SimulatedConnection connection) {
        reply.carrier().text("ErpConnectionId", String.valueOf(connection.id()))
                .text("ErpConnectorId", String.valueOf(connection.connector()))
                .text("DisplayName", connection.name()).text("DisplayDescription", connection.description())
                .text("Active", String.valueOf(connection.active()))
                .text("ConnectionId", "00000000-0000-0000-0000-00000000000" + connection.id())
                .text("MostRecentTimestamp", connection.mostRecent())
                .start("ConfigFields").start("StringKeyValuePair").text("Key", "Password")
                .text("Value", "erp-secret-" + connection.id()).close().close()
                .text("Deleted", String.valueOf(connection.deleted())).text("AllAccess", "true")
                .nil("UserGroupAccessIds").nil("AssociateAccessIds");
    }

    private byte[] test(int id) {
        Optional<SimulatedConnection> found = switches.connection(id);
        found.filter(connection -> connection.temper() == Temper.SLOW).ifPresent(connection -> pause(options.slow()));
        boolean reached = found.filter(SimulatedConnection::takesPart)
                .filter(connection -> connection.temper() != Temper.FAILS).isPresent();
        return SoapReply.success("TestConnectionByIdResponse",
                reply -> reply.text("Response", String.valueOf(reached)));
    }

    /** The records change at once; only the task takes its time. One that does not succeed changes nothing. */
    private byte[] task(SoapRequest request) {
        List<Integer> ids = ids(request);
        if (switches.tasks().start()) {
            work(request, id(request), false, keys(ids, id(request)));
        }
        return SoapReply.success("ForceResyncBatchTaskResponse", reply -> {});
    }

    private byte[] resync(SoapRequest request, boolean keepBlanks) {
        List<Integer> ids = ids(request);
        return work(request, id(request), keepBlanks, keys(ids, id(request)));
    }

    private List<Integer> ids(SoapRequest request) {
        List<Node> given = request.body().sequence("ErpConnectionId", "InternalKeyIds");
        List<Integer> ids = given.get(1).children().stream().filter(node -> node.is(SoapRequest.ARRAYS, "int"))
                .map(node -> Integer.valueOf(node.text().strip())).toList();
        received.accept(new Simulator.Received(request.operation(), id(request), ids));
        return ids;
    }

    private byte[] resyncExternal(SoapRequest request, boolean keepBlanks) {
        List<Node> given = request.body().sequence("ErpConnectionId", "ErpActorType", "ExternalKeys");
        List<String> erpKeys = given.get(2).children().stream().filter(node -> node.is(SoapRequest.ARRAYS, "string"))
                .map(Node::text).toList();
        int source = id(request);
        String actor = given.get(1).text().strip();
        received.accept(new Simulator.Received(request.operation(), source, List.of(), actor, erpKeys));
        return work(request, source, keepBlanks,
                erpKeys.isEmpty() ? keys(List.of(), source) : Numbers.keysOf(source, actor, erpKeys));
    }

    private byte[] work(SoapRequest request, int source, boolean keepBlanks, List<Integer> keys) {
        pause(options.latency());
        Optional<SimulatedConnection> connection = switches.connection(source);
        if (source != 0 && connection.isEmpty()) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoException",
                    "ErpConnection " + source + " was not found", "There is no such ERP connection.");
        }
        if (connection.filter(found -> !found.takesPart()).isPresent()) {
            return response(request.operation(), false, "US:\"The ERP connection is not active.\"",
                    "Connection is inactive or deleted", "INACTIVE", "Error", Map.of());
        }
        Temper temper = connection.map(SimulatedConnection::temper).orElse(Temper.GOOD);
        if (temper == Temper.FAILS) {
            return response(request.operation(), false, REFUSAL, "NAV-OData: 401 LicenceExpired", "NAV-4011", "Error",
                    Map.of());
        }
        if (temper == Temper.SLOW) {
            pause(options.slow());
        }
        Map<ChangeKind, List<ResyncWork.Row>> changes = new ResyncWork(company, source, targets(source), keepBlanks)
                .run(keys);
        return temper == Temper.WARNS
                ? response(request.operation(), true, WARNING, "Fortnox: creditLimit capped", "FX-WARN-7", "Warning",
                        changes)
                : response(request.operation(), true, null, null, null, "Ok", changes);
    }

    /** An empty list is everything; a key that nobody has, or that is not linked to the source, is passed over. */
    private static List<Integer> keys(List<Integer> ids, int source) {
        Set<Integer> known = Company.keys().boxed().filter(key -> source == 0 || Numbers.isLinked(key, source))
                .collect(Collectors.toSet());
        return (ids.isEmpty() ? Company.keys().boxed() : ids.stream()).filter(known::contains).toList();
    }

    private List<Integer> targets(int source) {
        return Stream.concat(Stream.of(0), switches.connections().stream().filter(SimulatedConnection::takesPart)
                .map(SimulatedConnection::id)).filter(id -> id != source).toList();
    }

    private static byte[] response(String operation, boolean ok, @Nullable String user, @Nullable String technical,
            @Nullable String code, String status,
            Map<ChangeKind, List<ResyncWork.Row>> changes) {
        return SoapReply.success(operation + "Response", reply -> {
            reply.start("Response").carrier().text("IsOk", String.valueOf(ok)).text("UserExplanation", user)
                    .text("TechExplanation", technical).text("ErrorCode", code);
            reply.start("Changes").carrier();
            records(reply, "AddedRecords", changes.getOrDefault(ChangeKind.ADDED, List.of()));
            records(reply, "UpdatedRecords", changes.getOrDefault(ChangeKind.UPDATED, List.of()));
            records(reply, "DeletedRecords", changes.getOrDefault(ChangeKind.DELETED, List.of()));
            reply.close().text("Status", status).close();
        });
    }

    private static void records(SoapReply reply, String name, List<ResyncWork.Row> rows) {
        reply.start(name);
        for (ResyncWork.Row row : rows) {
            reply.start("ChangedDataItem").carrier().text("Tablename", row.table())
                    .text("RecordId", String.valueOf(row.id())).close();
        }
        reply.close();
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
