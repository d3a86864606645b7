package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.keys.KeyArgument;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.SyncSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Records by what people have at hand: record ids of a type, or the numbers of an ERP system. */
final class RecordOptions {
    @Option(names = "--contact-ids", paramLabel = "LIST", description = "Ids of companies, such as 5,7-9,12.")
    private String contactIds;

    @Option(names = "--person-ids", paramLabel = "LIST", description = "Ids of persons.")
    private String personIds;

    @Option(names = "--project-ids", paramLabel = "LIST", description = "Ids of projects.")
    private String projectIds;

    @Option(names = "--sale-ids", paramLabel = "LIST", description = "Ids of sales.")
    private String saleIds;

    @Option(names = "--erp-keys", paramLabel = "LIST",
            description = "Keys of an ERP system, separated by commas; each is taken as text.")
    private String erpKeys;

    @Option(names = "--erp-keys-file", paramLabel = "FILE",
            description = "The same from a text file, one on each line; for keys that hold a comma.")
    private Path erpKeysFile;

    @Option(names = "--actor", paramLabel = "TYPE",
            description = "What the ERP keys are: customer, supplier, partner, person, project, employee or sale.")
    private ActorType actor;

    @Option(names = "--connection", paramLabel = "ID",
            description = "The ERP connection that the ERP keys belong to (default: the source). Can be repeated.")
    private List<Integer> connections;

    @Option(names = "--external",
            description = "Send the ERP keys of the source as such, without looking up which records they are. A "
                    + "server may take a list without a known key as everything.")
    private boolean external;

    /** @throws Rejected where the options do not fit together or a value is not an id */
    void check() {
        boolean erp = erpKeys != null || erpKeysFile != null;
        if (!erp && (actor != null || connections != null)) {
            throw Rejected.because("cli.records.actorAlone");
        }
        if (actor == ActorType.UNKNOWN) {
            throw Rejected.because("cli.records.actor");
        }
        if (external && (!erp || actor == null || !recordIds().isEmpty())) {
            throw Rejected.because("cli.external.alone");
        }
        recordIds();
        erpKeys();
    }

    /** Whether the ERP keys are sent as such. */
    boolean isExternal() {
        return external;
    }

    /** Empty where records are looked up, and not sent as ERP keys of the source. */
    Optional<ExternalKeys> external(SyncSource source) {
        if (!external) {
            return Optional.empty();
        }
        if (source.isCrm()) {
            throw Rejected.because("cli.external.crm");
        }
        if (connections != null && !connections.equals(List.of(source.id()))) {
            throw Rejected.because("cli.external.connection", source.name());
        }
        return Optional.of(new ExternalKeys(actor, erpKeys()));
    }

    Map<RecordType, KeyList> recordIds() {
        Map<RecordType, KeyList> ids = new LinkedHashMap<>();
        add(ids, RecordType.COMPANY, contactIds);
        add(ids, RecordType.PERSON, personIds);
        add(ids, RecordType.PROJECT, projectIds);
        add(ids, RecordType.SALE, saleIds);
        return ids;
    }

    private static void add(Map<RecordType, KeyList> ids, RecordType type, String list) {
        if (list != null) {
            ids.put(type, KeyArgument.parse(list));
        }
    }

    /** In their order, none twice; empty where none were given. */
    List<String> erpKeys() {
        return ErpKeyArgument.read(erpKeys, erpKeysFile);
    }

    /** Null for all types. */
    ActorType actor() {
        return actor;
    }

    /** Empty where none was named. */
    List<Integer> connections() {
        return connections == null ? List.of() : connections;
    }
}
