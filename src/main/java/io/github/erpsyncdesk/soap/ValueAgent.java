package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.FieldValues;
import io.github.erpsyncdesk.soap.erpsync.CrmActorType;
import io.github.erpsyncdesk.soap.erpsync.ErpActorType;
import io.github.erpsyncdesk.soap.query.ArchiveValue;
import jakarta.xml.ws.Holder;
import java.util.ArrayList;
import java.util.List;

/** Field values by ErpSync.svc, beside a resync that may be running. */
final class ValueAgent implements FieldValues {
    private final ErpSyncReaders readers;

    ValueAgent(ErpSyncReaders readers) {
        this.readers = readers;
    }

    @Override
    public List<FieldValue> ofCrm(Session session, RecordRef record, Call call) throws CallFailed {
        CrmActorType type = crmType(record);
        return readers.read(session, call, "GetFieldValuesFromCrm", ValueAgent::values,
                (proxy, token, credentials) -> proxy.getFieldValuesFromCrm(record.id(), type, token, credentials,
                        new Holder<>(), new Holder<>(), new Holder<>(), new Holder<>()));
    }

    @Override
    public List<FieldValue> ofErp(Session session, ErpLink link, Call call) throws CallFailed {
        ErpActorType type = erpType(link.actor());
        return readers.read(session, call, "GetFieldValuesFromErp", ValueAgent::values,
                (proxy, token, credentials) -> proxy.getFieldValuesFromErp(link.connection(), type, link.erpKey(),
                        token, credentials, new Holder<>(), new Holder<>(), new Holder<>(), new Holder<>()));
    }

    private static CrmActorType crmType(RecordRef record) throws CallFailed {
        RecordType type = record.type().orElse(RecordType.ASSOCIATE);
        return switch (type) {
            case COMPANY -> CrmActorType.CONTACT;
            case PERSON -> CrmActorType.PERSON;
            case PROJECT -> CrmActorType.PROJECT;
            case SALE -> CrmActorType.SALE;
            case ASSOCIATE -> throw notOffered("table " + record.tableId());
        };
    }

    private static ErpActorType erpType(ActorType type) throws CallFailed {
        if (type == ActorType.UNKNOWN) {
            throw notOffered("actor type");
        }
        return ErpActors.onTheWire(type);
    }

    /** Nothing is asked with a type that would be a guess. */
    private static CallFailed notOffered(String what) {
        return new CallFailed(new Failure.Withheld(FailureCode.NO_SUCH_ACTION, List.of(), what));
    }

    private static List<FieldValue> values(ReplyElement reply) throws NotAnAnswer {
        List<FieldValue> values = new ArrayList<>();
        for (ReplyElement item : reply.list("Response", "ErpSyncFieldValue")) {
            if (!item.isNil()) {
                values.add(value(item));
            }
        }
        if (values.isEmpty()) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        return values;
    }

    private static FieldValue value(ReplyElement item) throws NotAnAnswer {
        String value = ArchiveValue.of(item.text("Value")).plain();
        String shown = item.text("DisplayValue");
        return new FieldValue(item.line("CrmFieldKey"), item.line("DisplayName"), value,
                shown.isBlank() || value.isBlank() ? value : shown, item.truth("SyncToCrm"), item.truth("SyncToErp"));
    }
}
