package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.FieldMapping.Ways;
import io.github.erpsyncdesk.simulator.Numbers.Link;
import io.github.erpsyncdesk.simulator.SoapRequest.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operations of ErpSync.svc that give a record's fields as one side holds them. */
final class ValueService {
    private static final List<String> ACTORS = List.of("Unknown", "Customer", "Supplier", "Partner", "Person",
            "Project", "Employee", "Sale");

    private final Company company;
    private final ValueModes modes;

    ValueService(Company company, ValueModes modes) {
        this.company = company;
        this.modes = modes;
    }

    byte[] answer(SoapRequest request) {
        modes.begun();
        ErpSyncService.pause(modes.latency());
        if (modes.isRefused()) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoAccessDeniedException",
                    "The user has no access to field values.", "You are not allowed to read field values.");
        }
        return request.operation().equals("GetFieldValuesFromCrm") ? crm(request) : erp(request);
    }

    private byte[] crm(SoapRequest request) {
        List<Node> given = request.body().sequence("RecordId", "ActorTypeCrm");
        int record = Integer.parseInt(given.get(0).text().strip());
        String table = given.get(1).text().strip().toLowerCase(Locale.ROOT);
        Optional<Entity> found = Numbers.keyOf(table, record).flatMap(key -> held(0, key));
        return found.map(entity -> values(request, 0, entity)).orElseGet(() -> SoapReply.exception(request.operation(),
                "SuperOffice.Exceptions.SoEntityNotFoundException", table + " " + record + " was not found",
                "The record does not exist."));
    }

    private byte[] erp(SoapRequest request) {
        List<Node> given = request.body().sequence("ErpConnectionId", "ActorTypeErp", "ErpKey");
        int connection = Integer.parseInt(given.get(0).text().strip());
        if (modes.isDown(connection)) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoException",
                    "The connector did not answer", "The ERP system cannot be reached.");
        }
        int actor = ACTORS.indexOf(given.get(1).text().strip());
        String erpKey = given.get(2).text();
        Optional<Entity> found = Company.keys().boxed().flatMap(Numbers::links)
                .filter(link -> link.connection() == connection && link.actor() == actor
                        && link.erpKey().equals(erpKey))
                .findFirst().map(Link::key).flatMap(key -> held(connection, key));
        return found.map(entity -> values(request, connection, entity)).orElseGet(
                () -> SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoException",
                        "ERP record " + erpKey + " was not found", "The ERP system has no such record."));
    }

    private Optional<Entity> held(int system, int key) {
        synchronized (company) {
            return company.held(system, key).map(Entity::copy);
        }
    }

    private byte[] values(SoapRequest request, int system, Entity entity) {
        return SoapReply.success(request.operation() + "Response", reply -> {
            reply.start("Response");
            entity.fields().forEach((field, value) -> {
                Ways ways = system == 0 ? Ways.BOTH : company.mapping().of(system, field);
                reply.start("ErpSyncFieldValue").carrier().text("DisplayName", label(field))
                        .text("CrmFieldKey", field).text("Value", encoded(system, field, value))
                        .text("DisplayValue", value).text("SyncToCrm", String.valueOf(ways.toCrm()))
                        .text("SyncToErp", String.valueOf(ways.toErp())).close();
            });
            reply.close();
        });
    }

    private static String label(String field) {
        String name = field.substring(field.indexOf('.') + 1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Amounts as each system writes them: the same number in two forms. */
    static String encoded(int system, String field, String value) {
        if (!field.equals("sale.amount") || !value.matches("[0-9]+")) {
            return value;
        }
        return system == 0 ? "[M:" + value + ".00]" : "[F:" + value + "]";
    }
}
