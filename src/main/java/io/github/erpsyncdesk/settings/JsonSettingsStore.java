package io.github.erpsyncdesk.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.port.SettingsStore;
import io.github.erpsyncdesk.port.Timekeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Servers and preferences in {@code settings.json}. Written to a temporary file and moved, one second after the last
 * change; a file that will not parse is set aside under another name, never overwritten.
 */
public final class JsonSettingsStore implements SettingsStore, AutoCloseable {
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;
    private final Timekeeper timekeeper;
    private final Clock clock;
    private Consumer<Notice> trouble = notice -> {};
    private Timekeeper.Cancel pending = () -> {};
    private List<ServerProfile> profiles = List.of();
    private Preferences preferences = Preferences.DEFAULT;
    private Optional<Notice> notice = Optional.empty();
    private boolean isRead;
    private boolean changed;

    public JsonSettingsStore(Path folder, Timekeeper timekeeper, Clock clock) {
        file = folder.resolve("settings.json");
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    /**
     * Reads the file the first time; after that, answers what was read and saved since, with the notice of the reading.
     */
    @Override
    public synchronized Loaded load() {
        if (!isRead) {
            notice = read();
            isRead = true;
        }
        return new Loaded(profiles, preferences, notice);
    }

    private Optional<Notice> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SettingsFile read = json.readValue(Files.readAllBytes(file), SettingsFile.class);
            profiles = read.profiles();
            preferences = read.preferences();
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(setAside());
        } catch (IOException e) {
            return Optional.of(Notice.of("settings.unreadable", file.toString()));
        }
    }

    private Notice setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside);
            return Notice.of("settings.broken", aside.toString());
        } catch (IOException e) {
            return Notice.of("settings.unreadable", file.toString());
        }
    }

    @Override
    public synchronized void save(List<ServerProfile> now) {
        profiles = List.copyOf(now);
        writeSoon();
    }

    @Override
    public synchronized void save(Preferences now) {
        preferences = now;
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
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(temporary,
                    json.writeValueAsBytes(SettingsFile.of(Version.CURRENT.text(), profiles, preferences)));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            changed = false;
        } catch (IOException e) {
            trouble.accept(Notice.of("settings.unwritable", file.toString()));
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
}
