package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.keys.KeyArgument;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is looked for: at most one of name, record ids, keys and ERP keys. */
final class FindDemand {
    @Option(names = "--name", required = true, paramLabel = "TEXT",
            description = "Records whose name contains this text.")
    String name;

    @Option(names = "--ids", required = true, paramLabel = "LIST",
            description = "Ids of records of --type, such as 5,7-9,12.")
    private String ids;

    @Option(names = "--keys", required = true, paramLabel = "LIST", description = "Internal key ids.")
    private String keys;

    @ArgGroup(exclusive = false)
    private ErpKeys erp;

    static final class ErpKeys {
        @Option(names = "--erp-keys", required = true, paramLabel = "LIST",
                description = "Keys of an ERP system, separated by commas; each is taken as text.")
        private String list;

        @Option(names = "--actor", paramLabel = "TYPE",
                description = "What the ERP keys are: customer, supplier, partner, person, project, employee or sale.")
        private ActorType actor;
    }

    /** @throws Rejected where a value is none, or ids have no type */
    void check(RecordType type) {
        if (ids != null && type == null) {
            throw Rejected.because("cli.find.idsNeedType");
        }
        if (erp != null && erp.actor == ActorType.UNKNOWN) {
            throw Rejected.because("cli.records.actor");
        }
        if (name != null && name.isBlank()) {
            throw Rejected.because("cli.find.blankName");
        }
        ids();
        keys();
        erpKeys();
    }

    /** Empty where none were given, as with the others. */
    List<Integer> ids() {
        return numbers(ids);
    }

    List<Integer> keys() {
        return numbers(keys);
    }

    private static List<Integer> numbers(@Nullable String list) {
        return list == null ? List.of() : KeyArgument.parse(list).stream().boxed().toList();
    }

    List<String> erpKeys() {
        return erp == null ? List.of() : ErpKeyArgument.read(erp.list, null);
    }

    /** Null for all types. */
    @Nullable
    ActorType actor() {
        return erp == null ? null : erp.actor;
    }
}
