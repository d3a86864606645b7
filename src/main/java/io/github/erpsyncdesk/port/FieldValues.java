package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.Session;
import java.util.List;

/**
 * A record's fields as each side holds them now. Every method blocks, sends one request, changes nothing, and may be
 * called by several threads at once. An answer without a field is a {@link CallFailed}: it does not say what the record
 * holds.
 */
public interface FieldValues {

    /** GetFieldValuesFromCrm. */
    List<FieldValue> ofCrm(Session session, RecordRef record, Call call) throws CallFailed;

    /** GetFieldValuesFromErp, with the directions of that connection's mapping. */
    List<FieldValue> ofErp(Session session, ErpLink link, Call call) throws CallFailed;
}
