package io.github.erpsyncdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One error in a style sheet silently loses every rule after it. */
class StyleTest {
    private static final Path SHEETS = Path.of("src/main/resources/io/github/erpsyncdesk/ui");

    @BeforeEach
    void forget() {
        CssParser.errorsProperty().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.css", "dark.css"})
    void everyRuleIsUnderstood(String sheet) throws IOException {
        var parsed = new CssParser().parse(Files.readString(SHEETS.resolve(sheet)));
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(parsed.getRules()).isNotEmpty();
    }

    @Test
    void theDarkThemeRedefinesColoursAndNothingElse() throws IOException {
        String dark = Files.readString(SHEETS.resolve("dark.css"));
        assertThat(names(dark, "-erp-[a-z-]+(?=:)"))
                .isSubsetOf(names(Files.readString(SHEETS.resolve("app.css")), "-erp-[a-z-]+(?=:)"));
        assertThat(dark.replaceAll("\\s", "").replaceAll("-erp-[a-z-]+:#[0-9A-F]{6};", "")).isEqualTo(".root{}");
    }

    private static Set<String> names(String css, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(css);
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
