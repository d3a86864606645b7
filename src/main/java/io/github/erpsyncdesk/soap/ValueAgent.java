package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.FieldValues;
import io.github.erpsyncdesk.soap.Lanes.Lane;
import io.github.erpsyncdesk.soap.erpsync.CrmActorType;
import io.github.erpsyncdesk.soap.erpsync.ErpActorType;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import io.github.erpsyncdesk.soap.erpsync.SoCredentials;
import io.github.erpsyncdesk.soap.query.ArchiveValue;
import jakarta.xml.ws.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Field values by ErpSync.svc, beside a resync that may be running. */
final class ValueAgent implements FieldValues {
    private static final String AGENT = "ErpSync";

    private final Lanes<ErpSync> lanes;

    ValueAgent(Lanes<ErpSync> lanes) {
        this.lanes = lanes;
    }

    private interface Asked {
        void ask(ErpSync proxy, String token, SoCredentials credentials);
    }

    @Override
    public List<FieldValue> ofCrm(Session session, RecordRef record, Call call) throws CallFailed {
        CrmActorType type = crmType(record);
        return read(session, call, "GetFieldValuesFromCrm",
                (proxy, token, credentials) -> proxy.getFieldValuesFromCrm(record.id(), type, token, credentials,
                        new Holder<>(), new Holder<>(), new Holder<>(), new Holder<>()));
    }

    @Override
    public List<FieldValue> ofErp(Session session, ErpLink link, Call call) throws CallFailed {
        ErpActorType type = erpType(link.actor());
        return read(session, call, "GetFieldValuesFromErp",
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

    private List<FieldValue> read(Session session, Call call, String operation, Asked asked) throws CallFailed {
        SoCredentials credentials = new SoCredentials();
        credentials.setTicket(session.ticket().reveal());
        Redaction redaction = new Redaction(
                Stream.concat(Stream.of(session.ticket()), session.applicationToken().stream()).toList());
        Lane<ErpSync> lane = lanes.enter();
        try {
            return lane.caller.call(lane.proxy, session.address(), AGENT,
                    Exchanged.reading(call, redaction, operation + "Response", ValueAgent::values),
                    () -> asked.ask(lane.proxy, session.applicationToken().map(Secret::reveal).orElse(""),
                            credentials));
        } finally {
            lanes.leave(lane);
        }
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
