package io.github.erpsyncdesk.ui;

import io.github.erpsyncdesk.model.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the codes of failures mean, from docs/errors.md, which the program carries with it. */
final class ErrorPages {
    /** The window has no options. */
    private static final String OPTIONS = "**On the command line.**";

    private ErrorPages() {}

    /** Empty where there is no page for that code. */
    static Optional<String> of(FailureCode code) {
        String page = "\n" + all();
        String title = "\n## " + code.stored() + "\n";
        int start = page.indexOf(title);
        if (start < 0) {
            return Optional.empty();
        }
        int end = page.indexOf("\n## ", start + 1);
        String found = page.substring(start + title.length(), end < 0 ? page.length() : end).strip();
        return Optional.of(found.lines().filter(line -> !line.startsWith(OPTIONS)).collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n").replace("**", ""));
    }

    private static String all() {
        try (InputStream in = ErrorPages.class.getResourceAsStream("errors.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
