package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.Rejected;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys of an ERP system as text: {@code 00123} and {@code 1.10} are no numbers, and a blank one is none. */
final class ErpKeyArgument {
    private ErpKeyArgument() {}

    /**
     * @param list separated by commas; null for none
     * @param file one on each line; null for none
     * @throws Rejected for a blank or too long one, and for a file that cannot be read or holds none
     */
    static List<String> read(@Nullable String list, @Nullable Path file) {
        Stream<String> typed = list == null ? Stream.empty() : Arrays.stream(list.split(",", -1)).map(String::strip);
        List<String> keys = Stream.concat(typed, file == null ? Stream.empty() : lines(file).stream()).distinct()
                .toList();
        for (String key : keys) {
            if (!ExternalKeys.isKey(key)) {
                throw Rejected.because("cli.records.erpKey", key.substring(0, Math.min(40, key.length())));
            }
        }
        return keys;
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
            if (lines.isEmpty()) {
                throw Rejected.because("cli.records.emptyFile", file.toString());
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw Rejected.because("cli.records.notText", file.toString());
        } catch (IOException e) {
            throw Rejected.because("cli.records.file", file.toString());
        }
    }
}
