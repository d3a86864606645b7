package io.github.erpsyncdesk.ui;

import io.github.erpsyncdesk.model.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the codes of failures mean, from docs/errors.md, which the program carries with it. */
final class ErrorPages {

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
        return Optional
                .of(page.substring(start + title.length(), end < 0 ? page.length() : end).strip().replace("**", ""));
    }

    private static String all() {
        try (InputStream in = ErrorPages.class.getResourceAsStream("errors.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
