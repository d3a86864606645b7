package io.github.erpsyncdesk.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.erpsyncdesk.files.OwnerOnly;
import io.github.erpsyncdesk.files.SetAside;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.port.SettingsStore;
import io.github.erpsyncdesk.port.Timekeeper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Servers and preferences in {@code settings.json}. Written to a temporary file and moved, one second after the last
 * change; what another window wrote meanwhile stays. A file that will not parse is set aside under another name, never
 * overwritten, and said until somebody acknowledges it.
 */
public final class JsonSettingsStore implements SettingsStore, AutoCloseable {
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Path folder;
    private final Path file;
    private final SetAside setAside;
    private final Timekeeper timekeeper;
    private Consumer<Notice> trouble = notice -> {};
    private Timekeeper.Cancel pending = () -> {};
    /** What the file held when it was last read or written, and what it is to hold. */
    private Settings known = Settings.NONE;
    private Settings current = Settings.NONE;
    private Optional<Notice> unreadable = Optional.empty();
    private boolean isRead;
    private boolean changed;

    public JsonSettingsStore(Path folder, Timekeeper timekeeper, Clock clock) {
        this.folder = folder;
        file = folder.resolve("settings.json");
        setAside = new SetAside(file, clock);
        this.timekeeper = timekeeper;
    }

    /**
     * Reads the file the first time; after that, answers what was read and saved since, with the notice of the reading.
     */
    @Override
    public synchronized Loaded load() {
        if (!isRead) {
            known = read();
            current = current.over(Settings.NONE, known);
            isRead = true;
        }
        return new Loaded(current.profiles(), current.preferences(),
                unreadable.or(() -> notices().stream().findFirst()));
    }

    private Settings read() {
        unreadable = Optional.empty();
        if (!Files.exists(file)) {
            return Settings.NONE;
        }
        OwnerOnly.tighten(file);
        try {
            SettingsFile read = Json.MAPPER.readValue(Files.readAllBytes(file), SettingsFile.class);
            return read == null ? Settings.NONE : new Settings(read.profiles(), read.preferences());
        } catch (JacksonException e) {
            moveAside();
        } catch (IOException e) {
            unreadable = Optional.of(Notice.of("settings.unreadable", file.toString()));
        }
        return Settings.NONE;
    }

    private void moveAside() {
        try {
            setAside.move();
        } catch (IOException e) {
            unreadable = Optional.of(Notice.of("settings.unreadable", file.toString()));
        }
    }

    @Override
    public List<Notice> notices() {
        return setAside.unacknowledged().stream().map(kept -> Notice.of("settings.broken", kept.toString())).toList();
    }

    @Override
    public void acknowledge() {
        try {
            setAside.acknowledge();
        } catch (IOException e) {
            trouble.accept(Notice.of("settings.unwritable", file.toString()));
        }
    }

    @Override
    public synchronized void save(List<ServerProfile> now) {
        current = new Settings(List.copyOf(now), current.preferences());
        writeSoon();
    }

    @Override
    public synchronized void save(Preferences now) {
        current = new Settings(current.profiles(), now);
        writeSoon();
    }

    private void writeSoon() {
        changed = true;
        pending.cancel();
        pending = timekeeper.after(DELAY, this::write);
    }

    private synchronized void write() {
        if (!changed) {
            return;
        }
        try {
            OwnerOnly.folder(folder);
            Path lockFile = file.resolveSibling("settings.lock");
            OwnerOnly.file(lockFile);
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Settings theirs = read();
                if (unreadable.isPresent()) {
                    throw new IOException("what cannot be read is not overwritten");
                }
                current = current.over(known, theirs);
                move(lock);
            }
            known = current;
            changed = false;
        } catch (IOException e) {
            trouble.accept(Notice.of("settings.unwritable", file.toString()));
        }
    }

    /** @param lock held: nobody else reads and writes meanwhile */
    private void move(FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IOException("the lock is lost");
        }
        Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            OwnerOnly.file(temporary);
            Files.write(temporary, Json.MAPPER.writeValueAsBytes(
                    SettingsFile.of(Version.CURRENT.text(), current.profiles(), current.preferences())));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public synchronized void onTrouble(Consumer<Notice> listener) {
        trouble = listener;
    }

    /** Writes what has not been written yet. */
    @Override
    public synchronized void close() {
        pending.cancel();
        write();
    }

    /** Made where there is a file to read or to write: a command without a stored server needs none. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    }
}
