package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.FieldValues;
import java.util.List;

/** A day of runs reads no field values. */
final class NoValues implements FieldValues {
    @Override
    public List<FieldValue> ofCrm(Session session, RecordRef record, Call call) {
        throw new AssertionError("nobody asked for a preview");
    }

    @Override
    public List<FieldValue> ofErp(Session session, ErpLink link, Call call) {
        throw new AssertionError("nobody asked for a preview");
    }
}
