package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.SoapEndpoint.SoapFault;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of ErpSync.svc around a resync: engine, connections on and off, connectors, mappings. */
final class MaintenanceWork {
    private static final Map<Integer, String> URLS = Map.of(1, "https://connectors.example/visma/Connector.svc", 2,
            "https://connectors.example/nav/Connector.svc", 3, "https://connectors.example/fortnox/Connector.svc");

    /** A field in CRM and in ERP systems, and in which direction it goes. */
    private record Field(String crm, String crmName, String erp, String erpName, boolean toCrm, boolean toErp) {}

    private static final Map<String, List<Field>> FIELDS = Map.of("Customer", List.of(
            new Field("contact.name", "Company name", "Name", "Customer name", true, true),
            new Field("contact.orgnr", "VAT number", "VatNo", "VAT no.", true, false),
            new Field("contact.number", "Number", "CustomerNo", "Customer no.", true, false)), "Person",
            List.of(new Field("person.firstname", "First name", "FirstName", "First name", true, true),
                    new Field("person.lastname", "Last name", "LastName", "Last name", true, true)));

    private final Switches switches;

    MaintenanceWork(Switches switches) {
        this.switches = switches;
    }

    byte[] answer(SoapRequest request) throws SoapFault {
        return switch (request.operation()) {
            case "GetAllConnectors" -> connectors();
            case "GetActorTypeMapping" -> mapping(request);
            case "TestConnectorUrl" -> test(text(request, "Url"));
            case "GetErpSyncConnectionSummary" -> summary(text(request, "ErpSyncConnectionId"));
            case "GetEngineStatus" -> status("GetEngineStatus");
            case "ChangeEngineStatus" -> change(text(request, "Run").equals("true"));
            case "ChangeEngineInterval" -> interval(text(request, "Interval"));
            case "ToggleErpConnectionActive" -> toggle(text(request, "ErpConnectionId"));
            case "SyncAll", "ForceSyncAll" -> sync(request.operation());
            default -> throw new SoapFault("ActionNotSupported", "There is no such action.");
        };
    }

    private static String text(SoapRequest request, String name) {
        return request.body().sequence(name).getFirst().text().strip();
    }

    private static byte[] connectors() {
        return SoapReply.success("GetAllConnectorsResponse", reply -> {
            reply.start("Response");
            Company.connectors().forEach((id, name) -> reply.start("ListItem").text("Id", String.valueOf(id))
                    .text("Name", name).text("ToolTip", URLS.getOrDefault(id, "")).close());
            reply.close();
        });
    }

    private static byte[] test(String url) {
        String answer = url.contains("fortnox") ? "ErrorNotFound"
                : URLS.containsValue(url) ? "NoError"
                        : "ErrorConnectorHasConnections";
        return SoapReply.success("TestConnectorUrlResponse", reply -> reply.text("Response", answer));
    }

    private byte[] summary(String id) {
        Optional<SimulatedConnection> found = switches.connection(Integer.parseInt(id));
        return SoapReply.success("GetErpSyncConnectionSummaryResponse",
                reply -> found.ifPresentOrElse(connection -> reply.start("Response").carrier()
                        .text("DisplayName", connection.name()).text("DisplayDescription", connection.description())
                        .text("Active", String.valueOf(connection.active()))
                        .text("Deleted", String.valueOf(connection.deleted()))
                        .text("LastSync", "2026-11-25T0" + connection.id() % 10 + ":15:00").nil("Actors").close(),
                        () -> reply.nil("Response")));
    }

    private byte[] status(String operation) {
        boolean running = switches.isRunning();
        return SoapReply.success(operation + "Response", reply -> reply.start("Response").carrier()
                .text("IsRunning", String.valueOf(running))
                .text("StatusMessage", running ? "Waiting for the next interval" : "Automatic sync is turned off.")
                .text("Interval", switches.interval()).close());
    }

    private byte[] change(boolean run) {
        switches.asked("ChangeEngineStatus " + run);
        switches.request(run);
        return status("ChangeEngineStatus");
    }

    private byte[] interval(String text) throws SoapFault {
        try {
            switches.asked("ChangeEngineInterval " + Duration.parse(text));
            switches.interval(Duration.parse(text).toString());
        } catch (DateTimeParseException e) {
            throw new SoapFault("DeserializationFailed", "This is no duration.");
        }
        return SoapReply.success("ChangeEngineIntervalResponse", reply -> {});
    }

    private byte[] toggle(String id) {
        switches.asked("ToggleErpConnectionActive " + id);
        Optional<SimulatedConnection> found = switches.connection(Integer.parseInt(id));
        List<String> reasons = found.isEmpty() ? List.of("There is no such ERP connection.")
                : found.get().deleted() ? List.of("The ERP connection is deleted.") : List.of();
        if (reasons.isEmpty()) {
            found.ifPresent(switches::toggle);
        }
        return SoapReply.success("ToggleErpConnectionActiveResponse", reply -> {
            reply.start("Response");
            reasons.forEach(reply::string);
            reply.close();
        });
    }

    private byte[] sync(String operation) {
        switches.asked(operation);
        boolean off = operation.equals("SyncAll") && !switches.isRunning();
        return SoapReply.success(operation + "Response", reply -> reply.start("Response").carrier()
                .text("IsOk", "true").text("UserExplanation", off ? "US:\"Automatic sync is turned off.\"" : null)
                .nil("TechExplanation").nil("ErrorCode").start("Changes").carrier().start("AddedRecords").close()
                .start("UpdatedRecords").close().start("DeletedRecords").close().close()
                .text("Status", off ? "Warning" : "Ok").close());
    }

    private static byte[] mapping(SoapRequest request) {
        String actor = request.body().sequence("ErpConnectionId", "ActorType").get(1).text().strip();
        List<Field> fields = FIELDS.getOrDefault(actor, List.of());
        return SoapReply.success("GetActorTypeMappingResponse", reply -> {
            reply.start("Response").carrier().text("IsActive", String.valueOf(!fields.isEmpty()));
            reply.start("FieldMappings");
            fields.forEach(field -> reply.start("ErpSyncFieldMapping").carrier().text("CrmFieldKey", field.crm())
                    .text("CrmDisplayName", field.crmName()).text("ErpFieldKey", field.erp()).text("FieldType", "Text")
                    .text("ErpDisplayName", field.erpName()).text("SyncToCrm", String.valueOf(field.toCrm()))
                    .text("SyncToErp", String.valueOf(field.toErp())).close());
            reply.close().close();
        });
    }
}
