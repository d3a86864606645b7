package io.github.erpsyncdesk.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.keys.EntryState;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.result.ResultKind;
import io.github.erpsyncdesk.run.Reauthentication;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, and every text that exists is asked for. */
class TextsTest {
    /** A key in the source: words with points between them, in quotes. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final List<String> DYNAMIC = List.of("login.proxy.", "record.type.", "record.actor.",
            "records.actor.",
            "records.by.", "records.state.", "ability.",
            "cli.records.unknown",
            "cli.records.notLinked", "keychain.", "selfCheck.keychain.",
            "cli.keychain.", "cli.change.", "cli.options.",
            "result.take.", "outcome.", "kind.", "effect.", "keys.state.", "keys.after.", "keys.hint.",
            "review.blanks.",
            "server.kind.", "login.method.", "login.secret.", "login.busy.",
            "blanks.", "blanks.words.", "connection.reach.", "result.tile.", "failure.", "result.headline.failed.",
            "result.headline.task.", "sync.ask.", "sync.done.", "sync.connector.", "sync.connections.",
            "sync.connectors.", "sync.fields.",
            "login.secret.missing.", "history.age.", "compare.side.", "export.", "preview.tile.", "preview.cell.",
            "loginAgain.why.");

    private static Set<String> defined() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream("messages.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsDefinedThatNobodyAsksFor() throws IOException {
        String sources = sources();
        Set<String> unused = defined().stream().filter(key -> !sources.contains("\"" + key + "\""))
                .filter(key -> DYNAMIC.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("unused texts: delete these lines").isEmpty();
    }

    @Test
    void whatTheWindowSaysOfAFailureNamesNoOptionOfTheCommandLine() {
        ResourceBundle texts = ResourceBundle.getBundle("io.github.erpsyncdesk.i18n.messages");
        assertThat(texts.keySet().stream().filter(key -> key.startsWith("failure."))
                .filter(key -> texts.getString(key).matches("(?s).*--[a-z].*"))).isEmpty();
    }

    @Test
    void everyKeyThatIsTranslatedIsDefined() throws IOException {
        Set<String> defined = defined();
        Matcher matcher = Pattern.compile(
                "(?:Texts\\.text|Notice\\.of|Rejected\\.because|"
                        + "Controls\\.(?:button|iconButton|title|label|tooltip))\\(\\s*"
                        + KEY.pattern() + "\\s*[,)]")
                .matcher(sources());
        Set<String> missing = new TreeSet<>();
        while (matcher.find()) {
            if (!defined.contains(matcher.group(1))) {
                missing.add(matcher.group(1));
            }
        }
        assertThat(missing).as("missing texts: add these lines").isEmpty();
    }

    @Test
    void everyValueThatIsShownHasItsWord() throws IOException {
        Set<String> defined = defined();
        for (EntryState state : EntryState.values()) {
            assertThat(defined).contains("keys.state." + state);
        }
        for (ResultKind kind : ResultKind.values()) {
            assertThat(defined).contains("kind." + kind, "result.tile." + kind);
        }
        for (LoginMethod method : LoginMethod.values()) {
            assertThat(defined).contains("login.method." + method, "login.secret." + method);
        }
        assertThat(defined).contains(Arrays.stream(Reauthentication.Why.values()).map(why -> "loginAgain.why." + why)
                .toArray(String[]::new));
        assertThat(defined)
                .contains(Arrays.stream(ServerKind.values()).map(kind -> "server.kind." + kind).toArray(String[]::new))
                .contains(Arrays.stream(Effect.values()).map(effect -> "effect." + effect).toArray(String[]::new))
                .contains(Arrays.stream(Effect.values()).map(effect -> "result.headline.failed." + effect)
                        .toArray(String[]::new))
                .contains(Arrays.stream(BlankRule.values()).map(rule -> "blanks.words." + rule).toArray(String[]::new));
        assertThat(defined)
                .contains(Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome).toArray(String[]::new));
    }

    @Test
    void everyFailureCodeHasItsTwoSentences() throws IOException {
        Set<String> defined = defined();
        for (FailureCode code : FailureCode.values()) {
            assertThat(defined).contains("failure." + code.stored() + ".what", "failure." + code.stored() + ".todo");
        }
    }

    @Test
    void everyTextIsAFormatThatCanBeFilled() throws IOException {
        Object[] numbers = {1, 2, 3, 4, 5};
        Object[] words = {"a", "b", "c", "d", "e"};
        for (String key : defined()) {
            String pattern = ResourceBundle.getBundle("io.github.erpsyncdesk.i18n.messages").getString(key);
            assertThat(pattern).as(key).doesNotContain("'");
            boolean counted = pattern.contains(",choice,") || pattern.contains(",number}");
            MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);
            assertThat(format.format(counted ? numbers : words)).as(key).doesNotContain("{0}").doesNotContain("{1}");
        }
    }

    @Test
    void idsKeepPlainDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Texts.id(1204)).isEqualTo("1204");
        } finally {
            Locale.setDefault(before);
        }
    }
}
