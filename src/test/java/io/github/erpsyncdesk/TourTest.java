package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour as a newcomer without a display gets it: the real process, pictures and printed records. */
class TourTest {

    @Test
    void theTourShowsEveryStepWithoutADisplay(@TempDir Path checkout) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javafxArguments());
        command.addAll(List.of("-Dsun.net.httpserver.nodelay=true", "-Derpsync.desk.checkout=" + checkout,
                "-Duser.language=en",
                "-cp", System.getProperty("java.class.path"), "io.github.erpsyncdesk.Launcher", "--tour"));
        Path out = checkout.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(out);
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).contains("There is no display").contains("Done.")
                .contains("All steps showed what they should");
        try (Stream<Path> pictures = Files.list(checkout.resolve("target/tour"))) {
            assertThat(pictures.filter(picture -> picture.toString().endsWith(".png"))).hasSize(9);
        }
    }

    /** What this very process was given to run JavaFX as modules. */
    private static List<String> javafxArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--module-path") || argument.startsWith("--add-modules")
                        || argument.startsWith("--add-exports")
                        || argument.startsWith("--add-opens") || argument.startsWith("--enable-native-access"))
                .toList();
    }
}
