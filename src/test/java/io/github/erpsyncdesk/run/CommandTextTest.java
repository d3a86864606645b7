package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.SyncSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CommandTextTest {
    private static final SyncSource VISMA = new SyncSource(2, "Visma Norge");

    private static ServerProfile profile(LoginMethod method) {
        return new ServerProfile("id", "Dina's \"own\" $HOME", "https://crm.example/App", ServerKind.PRODUCTION, method,
                "dina", false, false, "", Optional.empty(), Duration.ofSeconds(20), BatchRule.DEFAULT);
    }

    private static CommandText text(LoginMethod method, SyncSource source, Scope scope, CommandText.Shell shell) {
        ResyncRequest request = new ResyncRequest(new ServerIdentity("Fjord", "db", "1", "10"), "p", ServerKind.TEST,
                "Dina", new Direction(source, 5), scope, BlankRule.OVERWRITE, Instant.EPOCH);
        return CommandText.of(profile(method), ResyncPlan.of(request, BatchRule.DEFAULT), shell);
    }

    /** What a shell makes of it. */
    private static List<String> words(CommandText command) throws IOException {
        Assumptions.assumeTrue(new java.io.File("/bin/sh").canExecute(), "no shell here");
        Process shell = new ProcessBuilder("/bin/sh", "-c", "erpsync() { for a; do printf '%s\\n' \"$a\"; done; }; "
                + command.text().replaceFirst("^erpsync-desk", "erpsync")).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aShellReadsTheKeysInTheirOrderAndTheNameAsItIs() throws IOException {
        CommandText command = text(LoginMethod.PASSWORD, SyncSource.CRM,
                new Scope.Keys(KeyList.of(7, 8, 9, 3, 12, 11)), CommandText.Shell.POSIX);
        assertThat(words(command)).containsExactly("resync", "--profile", "Dina's \"own\" $HOME", "--password-env",
                "ERPSYNC_PASSWORD", "--from", "crm", "--blanks", "overwrite", "--keys", "7-9,3,12,11");
        assertThat(command.keysInFile()).isFalse();
    }

    @Test
    void eachWayToLogInNamesAVariableAndNoSecret() throws IOException {
        Scope one = new Scope.Keys(KeyList.of(5));
        assertThat(words(text(LoginMethod.WINDOWS, VISMA, one, CommandText.Shell.POSIX)))
                .containsSubsequence("--login", "windows", "--from", "2", "--keys", "5");
        assertThat(words(text(LoginMethod.ACCESS_TOKEN, VISMA, one, CommandText.Shell.POSIX)))
                .containsSubsequence("--access-token-env", "ERPSYNC_TOKEN");
    }

    @Test
    void erpKeysAreSentAsSuchAndThoseWithACommaComeFromAFile() throws IOException {
        Scope plain = new Scope.External(VISMA, new ExternalKeys(ActorType.CUSTOMER, List.of("00123", "1.10", "A B")));
        assertThat(words(text(LoginMethod.PASSWORD, VISMA, plain, CommandText.Shell.POSIX)))
                .containsSubsequence("--erp-keys", "00123,1.10,A B", "--actor", "customer", "--external");
        Scope comma = new Scope.External(VISMA, new ExternalKeys(ActorType.CUSTOMER, List.of("NL,1")));
        CommandText file = text(LoginMethod.PASSWORD, VISMA, comma, CommandText.Shell.POSIX);
        assertThat(file.keysInFile()).isTrue();
        assertThat(words(file)).containsSubsequence("--erp-keys-file", "keys.txt");
    }

    @Test
    void aListThatIsTooLongForACommandComesFromAFile() throws IOException {
        CommandText range = text(LoginMethod.PASSWORD, SyncSource.CRM,
                new Scope.Keys(KeyList.of(IntStream.rangeClosed(1, 100_000).toArray())), CommandText.Shell.POSIX);
        assertThat(words(range)).endsWith("--keys", "1-100000");
        CommandText file = text(LoginMethod.PASSWORD, SyncSource.CRM,
                new Scope.Keys(KeyList.of(IntStream.rangeClosed(1, 2_000).map(n -> 2 * n).toArray())),
                CommandText.Shell.POSIX);
        assertThat(file.keysInFile()).isTrue();
        assertThat(words(file)).endsWith("--keys-file", "keys.txt");
    }

    @Test
    void windowsTakesDoubleQuotes() {
        assertThat(text(LoginMethod.WINDOWS, VISMA, new Scope.Keys(KeyList.of(5)), CommandText.Shell.WINDOWS).text())
                .contains("--profile \"Dina's \\\"own\\\" $HOME\"");
    }
}
