package io.github.erpsyncdesk.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    @TempDir
    Path folder;

    @Test
    void linesHaveTheirMomentAndStayLines() throws Exception {
        try (EventLog log = new EventLog(folder, CLOCK)) {
            log.say("one\ntwo");
        }
        assertThat(folder.resolve("logs/erpsync-desk.0.log")).content()
                .isEqualToIgnoringNewLines("2026-11-24T12:00:00Z one␊two");
    }

    @Test
    void oldLinesGoWhenThereAreTooMany() throws Exception {
        try (EventLog log = new EventLog(folder, CLOCK)) {
            for (int i = 0; i < 8_000; i++) {
                log.say("x".repeat(990));
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")).mapToLong(file -> file.toFile().length())
                    .sum()).isLessThan(6L << 20);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadIt() throws Exception {
        try (EventLog log = new EventLog(folder, CLOCK)) {
            for (int i = 0; i < 2_500; i++) {
                log.say("x".repeat(990));
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToStop() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        try (EventLog log = new EventLog(file, CLOCK)) {
            log.say("nobody hears this");
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void whatNobodyExpectedIsToldWithoutItsMessage() throws Exception {
        try (EventLog log = new EventLog(folder, CLOCK)) {
            log.unexpected(new IllegalStateException("ticket 7T:canary", new RuntimeException("canary too")));
        }
        assertThat(folder.resolve("logs/erpsync-desk.0.log")).content().contains("IllegalStateException")
                .contains("    at ").doesNotContain("canary");
        assertThat(Trace.code(new IllegalStateException("a"))).isEqualTo(Trace.code(new IllegalStateException("b")))
                .matches("[0-9A-F]{4}");
    }
}
