package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.keys.KeyArgument;
import io.github.erpsyncdesk.keys.KeyColumn;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What shall be resynced: exactly one of keys, a file of keys, and everything by its source's name. */
final class RunDemand {
    @Option(names = "--keys", required = true, paramLabel = "LIST", description = "Internal key ids, such as 5,7-9,12.")
    String keys;

    @ArgGroup(exclusive = false)
    KeysFile file;

    @Option(names = "--everything", required = true, paramLabel = "SOURCE-NAME", description = "Everything, from the source of exactly this name (CRM for CRM).")
    String everything;

    static final class KeysFile {
        @Option(names = "--keys-file", required = true, paramLabel = "FILE", description = "Internal key ids from a TXT, CSV or XLSX file.")
        Path path;

        @Option(names = "--column", paramLabel = "NAME|N", description = "The file's column with the keys: its header, or its number from 1.")
        String column;
    }

    /**
     * Empty where everything is meant.
     *
     * @throws Rejected for the first thing that is no key, and for no keys at all
     */
    Optional<KeyList> keys() {
        if (keys != null) {
            return Optional.of(KeyArgument.parse(keys));
        }
        return file == null ? Optional.empty()
                : Optional.of(KeyColumn.read(file.path, Optional.ofNullable(file.column)));
    }
}
