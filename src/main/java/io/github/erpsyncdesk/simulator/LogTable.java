package io.github.erpsyncdesk.simulator;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sync log: a row for each field that was written, by a resync or by the engine. */
final class LogTable {
    private static final int LONGEST = 254;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param link the row of the ERP key that was used */
    synchronized void add(int link, String field, boolean toCrm, String before, String after) {
        rows.add(new Object[]{rows.size() + 1, link, field, field, toCrm ? 1 : 0, cut(before), cut(after),
                LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)});
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    synchronized ArchiveTable table() {
        return new ArchiveTable("ErpSyncLog",
                List.of("erpsynclog_id", "erpexternalkeyid", "erpfieldkey", "crmfieldkey", "targetiscrm", "oldvalue",
                        "newvalue", "registered"),
                Map.of("erpexternalkeyid", "erpexternalkey"), List.copyOf(rows));
    }
}
