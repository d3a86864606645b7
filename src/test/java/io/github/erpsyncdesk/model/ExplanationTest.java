package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

    /** A regular expression took 4 seconds for 20,000 blanks, and did not end for 200,000. */
    @Test
    void anyTextIsReadInAShortTime() {
        for (String hostile : new String[]{"US:\"a\"" + " ".repeat(200_000) + "x", "US:\"".repeat(100_000),
                "US:\"a\" ".repeat(50_000) + "x", "US:\"" + "\" ".repeat(200_000) + "x",
                "US:\"a" + " ;".repeat(200_000)}) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new Explanation(hostile).in(Locale.GERMAN));
        }
    }

    @Test
    void quotationMarksInsideATextArePartOfIt() {
        Explanation explanation = new Explanation("US:\"He said \"no\" twice\" ; NO:\"Han sa \"nei\"\"");
        assertThat(explanation.in(Locale.ENGLISH)).isEqualTo("He said \"no\" twice");
        assertThat(explanation.in(Locale.forLanguageTag("nb"))).isEqualTo("Han sa \"nei\"");
        assertThat(new Explanation("see US:\"open").in(Locale.ENGLISH)).isEqualTo("see US:\"open");
    }
}
