package io.github.erpsyncdesk.log;

import io.github.erpsyncdesk.files.OwnerOnly;
import io.github.erpsyncdesk.model.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Lines in {@code logs/erpsync-desk.log}, a few files of a megabyte at most. Holds codes, numbers and names of servers;
 * texts of servers never come here. Where it cannot be written, the program goes on without. From any thread.
 */
public final class EventLog implements AutoCloseable {
    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 4;
    private static final int LONGEST_LINE = 1_000;

    private final Path dataFolder;
    private final Path folder;
    private final Clock clock;
    private @Nullable RotatingFile file;
    private boolean given;

    public EventLog(Path dataFolder, Clock clock) {
        this.dataFolder = dataFolder;
        folder = dataFolder.resolve("logs");
        this.clock = clock;
    }

    /** The file with the newest lines; there are none before the first. */
    public Path newest() {
        return folder.resolve("erpsync-desk.0.log");
    }

    public synchronized void say(String line) {
        if (file == null && !given) {
            open();
        }
        if (file != null) {
            String plain = Printable.line(line);
            try {
                file.append(clock.instant() + " "
                        + (plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) + " …" : plain));
            } catch (IOException e) {
                close(); // the disk may be full
            }
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
            OwnerOnly.folder(dataFolder);
            OwnerOnly.folder(folder);
            file = new RotatingFile(folder, "erpsync-desk.%d.log", FILES, FILE_BYTES);
        } catch (IOException e) {
            // a log is a help, and its absence must never keep anybody from working
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // every line was written when it was said
        }
        file = null;
    }
}
