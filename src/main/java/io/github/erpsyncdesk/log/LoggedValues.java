package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.FieldValues;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every reading of field values with its system, how it ended and how long it took; never a value or an ERP key. */
public final class LoggedValues implements FieldValues {
    private final FieldValues values;
    private final EventLog log;

    public LoggedValues(FieldValues values, EventLog log) {
        this.values = values;
        this.log = log;
    }

    private interface Asked {
        List<FieldValue> ask() throws CallFailed;
    }

    private List<FieldValue> logged(String system, Session session, Asked asked) throws CallFailed {
        long start = System.nanoTime();
        String how = "broke off";
        try {
            List<FieldValue> fields = asked.ask();
            how = fields.size() + " fields";
            return fields;
        } catch (CallFailed e) {
            how = "failed " + e.failure().code();
            throw e;
        } finally {
            log.say("values of a record in " + system + " at " + session.address().host() + ": " + how + ", "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        }
    }

    @Override
    public List<FieldValue> ofCrm(Session session, RecordRef record, Call call) throws CallFailed {
        return logged("CRM", session, () -> values.ofCrm(session, record, call));
    }

    @Override
    public List<FieldValue> ofErp(Session session, ErpLink link, Call call) throws CallFailed {
        return logged("connection " + link.connection(), session, () -> values.ofErp(session, link, call));
    }
}
