package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.keys.FileKeys;
import io.github.erpsyncdesk.keys.FileOptions;
import io.github.erpsyncdesk.keys.FileOptions.HiddenRows;
import io.github.erpsyncdesk.keys.KeyArgument;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What shall be resynced: exactly one of keys, a file of keys, records, and everything by its source's name. */
final class RunDemand {
    @Option(names = "--keys", required = true, paramLabel = "LIST", description = "Internal key ids, such as 5,7-9,12.")
    @Nullable
    String keys;

    @ArgGroup(exclusive = false)
    @Nullable
    KeysFile file;

    @ArgGroup(exclusive = false)
    @Nullable
    RecordOptions records;

    @Option(names = "--everything", required = true, paramLabel = "SOURCE-NAME",
            description = "Everything, from the source of exactly this name (CRM for CRM).")
    @Nullable
    String everything;

    static final class KeysFile {
        @Option(names = "--keys-file", required = true, paramLabel = "FILE",
                description = "Internal key ids from a text, CSV or Excel file.")
        Path path;

        @Option(names = "--column", paramLabel = "N|NAME",
                description = "The column with the keys: its position from 1 (always, where it is a number; in a "
                        + "workbook A is 1), or its header.")
        @Nullable
        String column;

        @Option(names = "--sheet", paramLabel = "N|NAME",
                description = "The workbook's sheet: its position from 1 (always, where it is a number), or its name.")
        String sheet;

        @Option(names = "--hidden-rows", paramLabel = "skip|include",
                description = "What becomes of rows that a filter or a person has hidden. Without it, they "
                        + "refuse the file.")
        HiddenRows hiddenRows;

        @Option(names = "--ranges", description = "A range in the file, such as 7-9, stands for its keys.")
        boolean ranges;

        @Option(names = "--every-number",
                description = "Each value of the file is a key, also where a line holds several.")
        boolean everyNumber;

        private FileOptions options() {
            return new FileOptions(Optional.ofNullable(column), Optional.ofNullable(sheet),
                    Optional.ofNullable(hiddenRows), ranges, everyNumber);
        }
    }

    /**
     * Empty where records or everything are meant.
     *
     * @throws Rejected for the first thing that is not a key, and for no keys at all
     */
    Optional<KeyList> keys() {
        if (records != null) {
            records.check();
        }
        if (keys != null) {
            return Optional.of(KeyArgument.parse(keys));
        }
        return file == null ? Optional.empty() : Optional.of(FileKeys.read(file.path, file.options()));
    }

    /** The name typed for everything; only where neither keys nor a file were given, which picocli sees to. */
    String sourceName() {
        return Objects.requireNonNull(everything, "everything");
    }
}
