package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A run in a file whose ending chooses its form. */
public final class RunFile {

    /** What a run can be written as. */
    public enum Form {
        XLSX, CSV, JSON;

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Form of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".xlsx") ? XLSX : name.endsWith(".csv") ? CSV : JSON;
        }
    }

    private final Locale language;

    /** @param language of the explanations */
    public RunFile(Locale language) {
        this.language = language;
    }

    /** Blocks. @throws IOException where it cannot be written; nothing is left behind then */
    public void write(RunRecord run, Path path) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            file.write(out -> {
                switch (Form.of(path)) {
                    case XLSX -> new XlsxReport(language).write(run, out);
                    case CSV -> new CsvReport().write(run, out);
                    case JSON -> new JsonReport(language).write(run, out);
                }
            });
        }
    }
}
