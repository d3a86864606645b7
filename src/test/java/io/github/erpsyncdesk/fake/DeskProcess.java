package io.github.erpsyncdesk.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, with its data folder and what it printed in one folder. */
public final class DeskProcess {
    private static final long LIMIT_SECONDS = 60;

    /** @param out and err as UTF-8 */
    public record Ended(int code, String out, String err) {}

    private final Path home;

    public DeskProcess(Path home) {
        this.home = home;
    }

    public Path data() {
        return home.resolve("data");
    }

    /** What classes the last process loaded. */
    public String classes() throws IOException {
        return Files.readString(home.resolve("classes.log"), StandardCharsets.UTF_8);
    }

    public Ended run(String... args) throws Exception {
        return run(Map.of(), args);
    }

    public Ended run(Map<String, String> environment, String... args) throws Exception {
        return end(start(environment, args));
    }

    public Process start(Map<String, String> environment, String... args) throws IOException {
        ProcessBuilder builder = builder(List.of(), environment, args);
        return builder.start();
    }

    /** The same behind a line of a shell, such as one that sets the umask. */
    public Ended runAfter(String line, Map<String, String> environment, String... args) throws Exception {
        return end(builder(List.of("sh", "-c", line + "; exec \"$@\"", "sh"), environment, args).start());
    }

    /** A process whose standard output nobody reads: its pipe is closed. */
    public Ended runUnread(Map<String, String> environment, String... args) throws Exception {
        Process process = builder(List.of(), environment, args).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        process.getInputStream().close();
        Files.writeString(home.resolve("out.txt"), "");
        return end(process);
    }

    private ProcessBuilder builder(List<String> before, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Xlog:class+load:file=" + home.resolve("classes.log"), "-cp", System.getProperty("java.class.path"),
                "-Duser.language=en", "io.github.erpsyncdesk.Launcher"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(home.resolve("out.txt").toFile())
                .redirectError(home.resolve("err.txt").toFile())
                .redirectInput(Files.writeString(home.resolve("in.txt"), "").toFile());
        builder.environment().put("ERPSYNC_DESK_HOME", data().toString());
        builder.environment().putAll(environment);
        return builder;
    }

    public Ended end(Process process) throws Exception {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end; so far: " + out() + err());
        }
        return new Ended(process.exitValue(), out(), err());
    }

    /** What a process has printed so far. */
    public String out() {
        return read("out.txt");
    }

    public String err() {
        return read("err.txt");
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
