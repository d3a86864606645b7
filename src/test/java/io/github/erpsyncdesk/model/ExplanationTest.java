package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Explanation SEVERAL = new Explanation(
            "US:\"Credit limit: \"low\".\"NO:\"Lav kredittgrense.\"GE:\"Kreditlimit.\"FR:\"Limite.\"");

    @Test
    void theReadersLanguageIsShown() {
        assertThat(SEVERAL.in(Locale.of("nb", "NO"))).isEqualTo("Lav kredittgrense.");
        assertThat(SEVERAL.in(Locale.GERMAN)).isEqualTo("Kreditlimit.");
        assertThat(SEVERAL.in(Locale.FRENCH)).isEqualTo("Limite.");
    }

    @Test
    void quotesInsideATextBelongToIt() {
        assertThat(SEVERAL.in(Locale.ENGLISH)).isEqualTo("Credit limit: \"low\".");
    }

    @Test
    void aLanguageThatIsMissingFallsBackToTheAmericanOneAndThenToTheRawText() {
        assertThat(SEVERAL.in(Locale.of("sv"))).startsWith("Credit limit");
        assertThat(new Explanation("Timeout in ERP").in(Locale.of("sv"))).isEqualTo("Timeout in ERP");
        assertThat(new Explanation("NO:\"Bare norsk\"").in(Locale.of("sv"))).isEqualTo("NO:\"Bare norsk\"");
        assertThat(Explanation.NONE.in(Locale.ENGLISH)).isEmpty();
    }
}
