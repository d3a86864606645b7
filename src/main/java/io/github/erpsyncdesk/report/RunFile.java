package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A run in a file of a chosen form, whatever its name. */
public final class RunFile {

    /** What a run can be written as. */
    public enum Form {
        XLSX, CSV, JSON;

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Locale language;

    /** @param language of the explanations */
    public RunFile(Locale language) {
        this.language = language;
    }

    /**
     * The path that a person chose, with the ending of its form. Where that makes it another path than the one that was
     * chosen, nobody was asked whether to replace a file there, so the name is made a free one.
     */
    public static Path named(Path chosen, String ending) {
        String name = chosen.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith("." + ending)) {
            return chosen;
        }
        Path named = chosen.resolveSibling(name + "." + ending);
        for (int number = 2; Files.exists(named); number++) {
            named = chosen.resolveSibling(name + " (" + number + ")." + ending);
        }
        return named;
    }

    /** Blocks. @throws IOException where it cannot be written; nothing is left behind then */
    public void write(RunRecord run, Form form, Path path) throws IOException {
        write(run, Optional.empty(), Optional.empty(), form, path);
    }

    /**
     * The same with what was found after its end, as far as the form holds it.
     *
     * @param log what the sync log says of it
     */
    public void write(RunRecord run, Optional<Verification> verified, Optional<RunLog> log, Form form, Path path)
            throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            file.write(out -> {
                switch (form) {
                    case XLSX -> new XlsxReport(language).write(run, out);
                    case CSV -> CsvReport.forSpreadsheets(Locale.getDefault(Locale.Category.FORMAT)).write(run, out);
                    case JSON -> new JsonReport(language).write(run, verified, log, out);
                }
            });
        }
    }
}
