package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.fake.FakeDirectory;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.FieldValues;
import io.github.erpsyncdesk.port.LinkedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys from 1 to 899, each linked to ERP system 1 under its own number. CRM holds the city Oslo; the ERP system holds
 * Bergen for odd keys, and the same as CRM for even ones.
 */
final class TestValues implements FieldValues, LinkedRecords {
    final List<String> asked = new ArrayList<>();
    Failure refused;
    String crm = "Oslo";
    Runnable during = () -> {};

    private List<FieldValue> city(String value) throws CallFailed {
        during.run();
        if (refused != null) {
            throw new CallFailed(refused);
        }
        return List.of(new FieldValue("city", "City", value, value, true, true));
    }

    @Override
    public List<FieldValue> ofCrm(Session session, RecordRef record, Call call) throws CallFailed {
        asked.add("crm " + record.id());
        return city(crm);
    }

    @Override
    public List<FieldValue> ofErp(Session session, ErpLink link, Call call) throws CallFailed {
        asked.add("erp " + link.erpKey());
        return city(Integer.parseInt(link.erpKey()) % 2 == 1 ? "Bergen" : "Oslo");
    }

    @Override
    public Answer read(List<Integer> keys, Call call) {
        asked.add("keys " + keys.size());
        return new Answer(keys.stream().filter(key -> key < 900)
                .map(key -> new KnownRecord(new InternalKey(key, new RecordRef(5, key)))
                        .linked(List.of(new ErpLink(1, String.valueOf(key), ActorType.CUSTOMER))))
                .toList(), Optional.empty());
    }

    static Failure refusal() {
        return FakeDirectory.refused();
    }
}
