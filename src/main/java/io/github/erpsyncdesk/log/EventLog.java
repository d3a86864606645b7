package io.github.erpsyncdesk.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lines in {@code logs/erpsync-desk.log}, a few files of a megabyte at most. Holds codes, numbers and names of servers;
 * texts of servers never come here. Where it cannot be written, the program goes on without. From any thread.
 */
public final class EventLog implements AutoCloseable {
    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 4;
    private static final int LONGEST_LINE = 1_000;

    private final Path folder;
    private final Clock clock;
    private FileHandler handler;
    private boolean given;

    public EventLog(Path dataFolder, Clock clock) {
        folder = dataFolder.resolve("logs");
        this.clock = clock;
    }

    /** The file with the newest lines; there are none before the first. */
    public Path newest() {
        return folder.resolve("erpsync-desk.0.log");
    }

    public synchronized void say(String line) {
        if (handler == null && !given) {
            open();
        }
        if (handler != null) {
            String plain = line.replaceAll("\\p{Cntrl}+", " ");
            handler.publish(new LogRecord(Level.INFO, clock.instant() + " "
                    + (plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) + " …" : plain)));
        }
    }

    /** What nobody expected: names and places, no messages. */
    public void unexpected(Throwable thrown) {
        say("unexpected " + Trace.code(thrown));
        Trace.lines(thrown).forEach(this::say);
    }

    private void open() {
        given = true;
        try {
            Files.createDirectories(folder);
            handler = new FileHandler(folder.resolve("erpsync-desk.%g.log").toString().replace("%h", "%%h"), FILE_BYTES,
                    FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new Formatter() {
                @Override
                public String format(LogRecord line) {
                    return line.getMessage() + System.lineSeparator();
                }
            });
        } catch (IOException e) {
            // a log is a help, and its absence must never keep anybody from working
        }
    }

    @Override
    public synchronized void close() {
        if (handler != null) {
            handler.close();
            handler = null;
        }
    }
}
