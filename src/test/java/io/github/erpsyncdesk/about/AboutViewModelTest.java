package io.github.erpsyncdesk.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.MemoryReleases;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.Version;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AboutViewModelTest {
    private final MemoryReleases releases = new MemoryReleases();
    private final ObjectProperty<Preferences> preferences = new SimpleObjectProperty<>(
            Preferences.DEFAULT.lookingForUpdates(true));
    private final AboutViewModel model = new AboutViewModel(releases, SameThread.atOnce(), preferences,
            Path.of("data"));

    @Test
    void aNewerVersionIsSaidAndTheSameOrAnOlderOneIsNot() {
        model.look();
        assertThat(model.newer().get()).isNull();
        releases.newest = new Version("0.0.9");
        model.look();
        assertThat(model.newer().get()).isNull();
        releases.newest = new Version("10.0");
        model.look();
        assertThat(model.newer().get()).isEqualTo(new Version("10.0"));
    }

    @Test
    void nobodyIsAskedBeforeAPersonHasSaidYes() {
        preferences.set(Preferences.DEFAULT);
        model.look();
        assertThat(releases.asked).isZero();
        assertThat(model.undecided().getValue()).isTrue();
        model.decide(true);
        assertThat(releases.asked).isOne();
        assertThat(model.undecided().getValue()).isFalse();
    }

    @Test
    void whoDoesNotWantItIsNotLookedFor() {
        model.lookForUpdates(false);
        releases.newest = new Version("10.0");
        model.look();
        assertThat(releases.asked).isZero();
        assertThat(preferences.get().looksForUpdates()).isFalse();
    }

    @Test
    void everyLibraryIsNamedWithItsLicence() {
        assertThat(model.libraries()).contains("Apache CXF").contains("javafx controls").contains("SQLite JDBC")
                .contains("MIT License");
        assertThat(model.libraries()).doesNotContain("Unknown license").doesNotContain("junit");
    }

    @Test
    void versionsAreComparedAsNumbers() {
        assertThat(new Version("0.10.0")).isGreaterThan(new Version("0.9.9"));
        assertThat(new Version("1")).isEqualByComparingTo(new Version("1.0.0"));
    }
}
