package io.github.erpsyncdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.TableLayout;
import io.github.erpsyncdesk.model.WindowState;
import io.github.erpsyncdesk.port.Timekeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JsonSettingsStoreTest {
    private static final ServerProfile PROFILE = new ServerProfile("p1", "Fjord production", "https://crm.example/App",
            ServerKind.PRODUCTION,
            LoginMethod.TICKET, "admin", true, true, "nb", Optional.of(new ServerIdentity("Fjord", "crm", "1", "10.5")),
            Duration.ofSeconds(90),
            new BatchRule(250, 30_000));

    @TempDir
    Path folder;
    private final List<Runnable> appointments = new ArrayList<>();
    private final Timekeeper timekeeper = new Timekeeper() {
        @Override
        public Cancel after(Duration delay, Runnable action) {
            appointments.add(action);
            return () -> appointments.remove(action);
        }

        @Override
        public <T> T within(Duration limit, Callable<T> work) throws Exception {
            return work.call();
        }
    };

    private JsonSettingsStore store() {
        return new JsonSettingsStore(folder.resolve("data"), timekeeper,
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve("data/settings.json");
    }

    @Test
    void whatIsSavedIsLoaded() {
        JsonSettingsStore store = store();
        store.save(List.of(PROFILE));
        store.close();
        assertThat(store().load().profiles()).containsExactly(PROFILE);
    }

    @Test
    void aDefaultOfEarlierVersionsIsNoConsentToLookForUpdates() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"looksForUpdates\":true,\"servers\":[]}");
        assertThat(store().load().preferences().updates()).isEqualTo(Preferences.Updates.UNDECIDED);
        Files.writeString(file(), "{\"looksForUpdates\":false,\"servers\":[]}");
        assertThat(store().load().preferences().updates()).isEqualTo(Preferences.Updates.NEVER);
    }

    @Test
    void preferencesAreKeptBesideTheServers() throws IOException {
        JsonSettingsStore store = store();
        store.save(List.of(PROFILE));
        store.save(new Preferences(Preferences.Look.DARK, 90, Preferences.Updates.NEVER));
        store.close();
        JsonSettingsStore later = store();
        assertThat(later.load().preferences())
                .isEqualTo(new Preferences(Preferences.Look.DARK, 90, Preferences.Updates.NEVER));
        later.save(later.load().preferences().keeping(0));
        later.close();
        assertThat(store().load().profiles()).containsExactly(PROFILE);
        Files.writeString(file(), "{\"look\":\"NOVEL\",\"keepDays\":-3}");
        assertThat(store().load().preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void theWindowsPlaceIsKeptAndOneThatMakesNoSenseIsNone() throws IOException {
        WindowState place = new WindowState(-1200, 40, 1100, 640, true, List.of(0.25, 0.5));
        JsonSettingsStore store = store();
        store.save(Preferences.DEFAULT.with(place));
        store.close();
        assertThat(store().load().preferences().window()).contains(place);
        for (String wrong : List.of("{}", "null", "{\"x\":0,\"y\":0,\"width\":-5,\"height\":10}",
                "{\"x\":\"NaN\",\"y\":0,\"width\":5,\"height\":10}",
                "{\"x\":0,\"y\":0,\"width\":5,\"height\":10,\"dividers\":[7,null]}")) {
            Files.writeString(file(), "{\"keepDays\":7,\"window\":" + wrong + "}");
            assertThat(store().load().preferences()).as(wrong)
                    .isEqualTo(new Preferences(Preferences.Look.SYSTEM, 7, Preferences.Updates.UNDECIDED));
        }
    }

    @Test
    void theColumnsOfTablesAreKeptAndDamagedOnesAreLeftOut() throws IOException {
        WindowState place = new WindowState(0, 0, 1100, 640, false, List.of()).with(Map.of("keys.table",
                new TableLayout(
                        List.of(new TableLayout.Column("b", 70, true), new TableLayout.Column("a", 90, false)))));
        JsonSettingsStore store = store();
        store.save(Preferences.DEFAULT.with(place));
        store.close();
        assertThat(store().load().preferences().window()).contains(place);
        String window = "{\"window\":{\"x\":0,\"y\":0,\"width\":5,\"height\":10,\"tables\":%s}}";
        for (String wrong : List.of("null", "7", "[]", "\"text\"", "{\"t\":null}", "{\"t\":3}",
                "{\"t\":[null,4,{},{\"id\":\"a\"},{\"id\":\"\",\"width\":50},{\"id\":\"a\",\"width\":-1},"
                        + "{\"id\":\"a\",\"width\":1e300}]}")) {
            Files.writeString(file(), window.formatted(wrong));
            assertThat(store().load().preferences().window().orElseThrow().tables().values()).as(wrong)
                    .allSatisfy(table -> assertThat(table.columns()).isEmpty());
        }
        Files.writeString(file(), window.formatted("{\"t\":[{\"id\":\"a\",\"width\":50,\"newer\":[]},5]}"));
        assertThat(store().load().preferences().window().orElseThrow().tables())
                .isEqualTo(Map.of("t", new TableLayout(List.of(new TableLayout.Column("a", 50, true)))));
    }

    /** The window's place is saved whenever it closes; servers that cannot be read now must outlive that. */
    @Test
    void aFileThatCannotBeReadIsNotOverwritten() throws IOException {
        Files.createDirectories(file());
        JsonSettingsStore store = store();
        List<Notice> troubles = new ArrayList<>();
        store.onTrouble(troubles::add);
        store.load();
        store.save(Preferences.DEFAULT.keeping(3));
        Files.delete(file());
        Files.createDirectories(file());
        store.close();
        assertThat(file()).isDirectory();
        assertThat(troubles).extracting(Notice::key).containsExactly("settings.unwritable");
    }

    @Test
    void savesThatFollowCloselyAreOneWrite() {
        JsonSettingsStore store = store();
        store.save(List.of());
        store.save(List.of(PROFILE));
        assertThat(file()).doesNotExist();
        assertThat(appointments).hasSize(1);
        appointments.getFirst().run();
        assertThat(store().load().profiles()).containsExactly(PROFILE);
    }

    @Test
    void fieldsOfAnotherVersionAreIgnoredAndMissingOnesGetTheirDefault() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(),
                "{\"writtenBy\":\"9.9\",\"novel\":1,\"servers\":[{\"id\":\"p1\",\"name\":\"A\","
                        + "\"kind\":\"NOVEL\",\"other\":{}},{\"name\":\"no id\"}]}");
        assertThat(store().load().profiles()).singleElement().satisfies(profile -> {
            assertThat(profile.kind()).isEqualTo(ServerKind.OTHER);
            assertThat(profile.batches()).isEqualTo(BatchRule.DEFAULT);
        });
    }

    @Test
    void aBrokenFileIsSetAsideAndSaidAndNeverOverwritten() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"servers\": [ truncated");
        JsonSettingsStore store = store();
        assertThat(store.load().notice().orElseThrow().key()).isEqualTo("settings.broken");
        assertThat(store.load().notice()).as("said to whoever asks, not to the first alone").isPresent();
        store.save(List.of(PROFILE));
        store.close();
        assertThat(folder.resolve("data/settings.json.broken-20261124-120000")).hasContent("{\"servers\": [ truncated");
        assertThat(store().load().profiles()).containsExactly(PROFILE);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("data"), "a file stands where the folder should be");
        JsonSettingsStore store = store();
        List<String> told = new ArrayList<>();
        store.onTrouble(notice -> told.add(notice.key()));
        store.save(List.of(PROFILE));
        store.close();
        assertThat(told).containsExactly("settings.unwritable");
    }

    @Test
    void noTemporaryFileIsLeft() throws IOException {
        JsonSettingsStore store = store();
        store.save(List.of(PROFILE));
        store.close();
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).as("the lock of two windows stays")
                    .containsExactlyInAnyOrder(file(), file().resolveSibling("settings.lock"));
        }
    }

    @Test
    void twoWindowsKeepWhatEachOfThemChanged() {
        ServerProfile second = ServerProfile.fresh("p2", "Test");
        ServerProfile third = ServerProfile.fresh("p3", "Third");
        JsonSettingsStore first = store();
        first.save(List.of(PROFILE, second));
        first.close();
        JsonSettingsStore one = store();
        JsonSettingsStore other = store();
        one.load();
        other.load();
        one.save(List.of(PROFILE.at("https://new.example/App"), second, third));
        one.save(new Preferences(Preferences.Look.DARK, 0, Preferences.Updates.CHECK));
        one.close();
        other.save(List.of(PROFILE));
        other.save(new Preferences(Preferences.Look.SYSTEM, 30, Preferences.Updates.CHECK));
        other.close();
        assertThat(store().load().profiles()).as("changed here, removed there, added here")
                .containsExactly(PROFILE.at("https://new.example/App"), third);
        assertThat(store().load().preferences())
                .isEqualTo(new Preferences(Preferences.Look.DARK, 30, Preferences.Updates.CHECK));
    }

    @Test
    void aFileThatAnotherProgramSetAsideIsSaidUntilItIsAcknowledged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "no settings");
        store().load();
        JsonSettingsStore window = store();
        assertThat(window.load().notice().orElseThrow().key()).isEqualTo("settings.broken");
        assertThat(store().notices()).hasSize(1);
        window.acknowledge();
        assertThat(store().load().notice()).isEmpty();
    }

    @Test
    void nullIsTolerated() throws IOException {
        Files.createDirectories(file().getParent());
        for (String content : List.of("null", "{\"servers\":null,\"look\":null,\"keepDays\":null}",
                "{\"servers\":[null,{\"id\":\"p1\",\"online\":null,\"lastSeen\":null,\"batchKeys\":null}]}")) {
            Files.writeString(file(), content);
            JsonSettingsStore store = store();
            assertThat(store.load().notice()).as(content).isEmpty();
            assertThat(store.load().preferences()).isEqualTo(Preferences.DEFAULT);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadThem() throws IOException {
        JsonSettingsStore store = store();
        store.save(List.of(PROFILE));
        store.close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }
}
