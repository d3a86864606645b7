package io.github.erpsyncdesk.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.KeychainFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real gnome-keyring; skipped where none is installed. */
class SecretServiceStoreTest {

    @TempDir
    Path home;

    private static void awaitWorks(SecretServiceStore store) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (store.state() == KeychainState.NONE && System.nanoTime() < end) {
            Thread.sleep(50); // the daemon takes its name on the bus when it is ready
        }
    }

    private SecretServiceStore unlocked(PrivateKeyring keyring) throws Exception {
        SecretServiceStore store = keyring.daemon(Optional.of("keyring-password")).store();
        awaitWorks(store);
        return store;
    }

    @Test
    void aSecretIsKeptReplacedFoundAndForgotten() throws Exception {
        try (PrivateKeyring keyring = PrivateKeyring.start(home)) {
            SecretServiceStore store = unlocked(keyring);
            assertThat(store.state()).isEqualTo(KeychainState.WORKS);
            assertThat(store.find("p1")).isEmpty();
            store.keep("p1", Secret.of("canary-first"));
            store.keep("p1", Secret.of("canary-pässwörd €"));
            store.keep("p2", Secret.of("of another server"));
            assertThat(store.find("p1").orElseThrow().reveal()).isEqualTo("canary-pässwörd €");
            store.forget("p1");
            assertThat(store.find("p1")).isEmpty();
            store.forget("p1");
            assertThat(store.find("p2").orElseThrow().reveal()).isEqualTo("of another server");
        }
    }

    @Test
    void aLockedKeyringIsNotUnlockedByLookingAndSaysSoWhenNobodyAnswers() throws Exception {
        try (PrivateKeyring keyring = PrivateKeyring.start(home)) {
            unlocked(keyring).keep("p1", Secret.of("canary-first"));
            keyring.killDaemon();
            SecretServiceStore store = keyring.daemon(Optional.empty()).store();
            awaitWorks(store);
            assertThat(store.state()).isEqualTo(KeychainState.LOCKED);
            // without a display, its question ends unanswered
            assertThatThrownBy(() -> store.find("p1")).isInstanceOf(KeychainFailed.class).hasMessage("LOCKED");
            assertThatThrownBy(() -> store.forget("p1")).isInstanceOf(KeychainFailed.class).hasMessage("LOCKED");
            assertThatThrownBy(() -> store.keep("p1", Secret.of("x"))).hasMessage("LOCKED");
        }
    }

    @Test
    void aKeyringThatDiedIsNoneAndNoBusIsNone() throws Exception {
        try (PrivateKeyring keyring = PrivateKeyring.start(home)) {
            SecretServiceStore store = unlocked(keyring);
            keyring.killDaemon();
            assertThat(store.state()).isEqualTo(KeychainState.NONE);
            assertThatThrownBy(() -> store.forget("p1")).hasMessage("NONE");
            keyring.close();
            assertThat(store.state()).isEqualTo(KeychainState.NONE);
        }
        assertThat(new SecretServiceStore(Optional::empty).state()).isEqualTo(KeychainState.NONE);
        Path socket = Files.writeString(home.resolve("no-socket"), "");
        assertThat(new SecretServiceStore(() -> Optional.of("unix:path=" + socket)).state())
                .isEqualTo(KeychainState.NONE);
    }

    @Test
    void noUseLeavesAThreadThatKeepsTheProgramRunning() throws Exception {
        try (PrivateKeyring keyring = PrivateKeyring.start(home)) {
            SecretServiceStore store = unlocked(keyring);
            store.keep("p1", Secret.of("canary-first"));
            store.close();
            assertThat(Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon())
                    .map(Thread::getName)).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("dbus"));
        }
    }
}
