package io.github.erpsyncdesk.about;

import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Releases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What this program says of itself, and whether a newer one is published. */
public final class AboutViewModel {
    private final Releases releases;
    private final Background background;
    private final ObjectProperty<Preferences> preferences;
    private final Path folder;
    private final ObservableValue<Boolean> undecided;
    private final ReadOnlyObjectWrapper<Version> newer = new ReadOnlyObjectWrapper<>();

    public AboutViewModel(Releases releases, Background background, ObjectProperty<Preferences> preferences,
            Path folder) {
        this.releases = releases;
        this.background = background;
        this.preferences = preferences;
        this.folder = folder;
        undecided = preferences.map(chosen -> chosen.updates() == Preferences.Updates.UNDECIDED);
    }

    /** Looks once for a newer version, where that is wanted. What cannot be told is no news, and disturbs nobody. */
    public void look() {
        if (preferences.get().looksForUpdates()) {
            background.submit(releases::newest, found -> newer.set(found.compareTo(Version.CURRENT) > 0 ? found : null),
                    e -> newer.set(null));
        }
    }

    /** Whether nobody has said yet if newer versions are looked for. */
    ObservableValue<Boolean> undecided() {
        return undecided;
    }

    /** The answer to that question, which is asked once. */
    void decide(boolean wanted) {
        lookForUpdates(wanted);
        look();
    }

    public boolean looksForUpdates() {
        return preferences.get().looksForUpdates();
    }

    public void lookForUpdates(boolean wanted) {
        preferences.set(preferences.get().lookingForUpdates(wanted));
        if (!wanted) {
            newer.set(null);
        }
    }

    /** The newer version that is published; null where there is none or nobody looked. */
    public ReadOnlyObjectProperty<Version> newer() {
        return newer.getReadOnlyProperty();
    }

    public URI page() {
        return releases.page();
    }

    /** Where settings, past runs and the log are. */
    public Path folder() {
        return folder;
    }

    /** Versions of what runs, for support. */
    public String versions() {
        return "ErpSync Desk " + Version.CURRENT.text() + " · Java " + Runtime.version().feature() + " ("
                + System.getProperty("java.vendor") + ") · JavaFX "
                + System.getProperty("javafx.version", "?") + " · " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
    }

    /** Every library with its licence, as the build found them. */
    public String libraries() {
        try (InputStream in = AboutViewModel.class.getResourceAsStream("libraries.txt")) {
            return in == null ? ""
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().lines().skip(1).map(String::strip)
                            .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
