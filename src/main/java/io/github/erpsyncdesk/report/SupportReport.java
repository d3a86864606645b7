package io.github.erpsyncdesk.report;

import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.RunLog;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.port.JournalFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What support needs of a run, in one file: the run, the end of the log, the settings and versions. None of these ever
 * holds a secret.
 */
public final class SupportReport {
    private static final int MOST_OF_A_FILE = 512 * 1024;

    /** A part, to be read before it is saved. */
    public record Part(String name, String text) {}

    /**
     * Where the parts come from.
     *
     * @param versions what runs here
     * @param files more files by the name they have in the report; those that are missing are left out
     * @param findings empty where nothing is kept beside runs
     */
    public record Sources(String versions, Map<String, Path> files, Optional<Findings> findings) {

        /** Where nothing is kept beside runs. */
        public Sources(String versions, Map<String, Path> files) {
            this(versions, files, Optional.empty());
        }

        Optional<Verification> verification(long run) throws JournalFailed {
            return findings.isPresent() ? findings.get().verifications().verification(run) : Optional.empty();
        }

        Optional<RunLog> log(long run) throws JournalFailed {
            return findings.isPresent() ? findings.get().logs().log(run) : Optional.empty();
        }
    }

    private SupportReport() {}

    /**
     * Blocks.
     *
     * @param personal whether names of records and values of fields are in it, which are personal data
     * @throws IOException where a file is there and cannot be read
     */
    public static List<Part> parts(RunRecord run, Sources sources, Locale language, boolean personal)
            throws IOException, JournalFailed {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonReport(language).write(personal ? run : run.with(KnownRecords.NONE), sources.verification(run.id()),
                personal ? sources.log(run.id()) : Optional.empty(), json);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("run.json", json.toString(StandardCharsets.UTF_8)));
        parts.add(new Part("versions.txt", sources.versions() + "\n"));
        for (Map.Entry<String, Path> file : sources.files().entrySet()) {
            if (Files.isRegularFile(file.getValue())) {
                parts.add(new Part(file.getKey(), end(Files.readAllBytes(file.getValue()))));
            }
        }
        return parts;
    }

    private static String end(byte[] bytes) {
        int from = Math.max(0, bytes.length - MOST_OF_A_FILE);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    public static void write(List<Part> parts, Path path) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            file.write(out -> {
                ZipOutputStream zip = new ZipOutputStream(out);
                for (Part part : parts) {
                    zip.putNextEntry(new ZipEntry(part.name()));
                    zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
                zip.finish();
            });
        }
    }
}
