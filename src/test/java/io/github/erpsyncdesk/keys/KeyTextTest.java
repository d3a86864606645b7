package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.importer.ValueLines;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    private static EntryState state(String text) {
        return KeyText.read(text).state();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001\n1002", "1001\r\n1002\r\n", "1001\t1002", "1001, 1002", "1001;1002", "1001 1002",
            "\"1001\";\"1002\"", "1001,1002", " 1001 ;; 1002 "})
    void everyUsualSeparatorCuts(String text) {
        assertThat(ValueLines.cut(text)).containsExactly("1001", "1002");
    }

    @Test
    void aListOfThreeDigitKeysWithSpacesAfterTheCommasIsPlain() {
        assertThat(ValueLines.cut("101, 102, 103")).containsExactly("101", "102", "103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1 234", "101,102", "1,234,567", "12 345 678", "1.234", "1.000",
            "1'234", "1\u2019234", "1\u00A0234", "1\u202F234", "1\u2009234"})
    void whatMayBeOneNumberOrSeveralIsAskedAndNeverGuessed(String text) {
        assertThat(ValueLines.cut(text)).containsExactly(text);
        assertThat(state(text)).isEqualTo(EntryState.AMBIGUOUS);
    }

    /** Whatever stands behind it: a grouped number is never cut into keys without a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234 1,235|1,234|1,235", "1,234 5678|1,234|5678", "1,234, 5|1,234|5",
            "1 234 5678|1 234|5678", "1 234;1 235|1 234|1 235",
            "1,234,5678|1,234|5678", "1,234 12a|1,234|12a"})
    void aGroupedNumberWaitsWhateverFollowsIt(String text, String first, String second) {
        assertThat(ValueLines.cut(text)).containsExactly(first, second);
        assertThat(state(first)).isEqualTo(EntryState.AMBIGUOUS);
    }

    @Test
    void anAmbiguousEntryBecomesWhatAPersonSays() {
        assertThat(KeyText.resolve("1,234", true)).containsExactly("1", "234");
        assertThat(KeyText.resolve("1,234", false)).containsExactly("1234");
    }

    @ParameterizedTest
    @CsvSource({"0,NOT_POSITIVE", "-5,NOT_POSITIVE", "\u22125,NOT_POSITIVE", "2147483648,TOO_LARGE",
            "9223372036854775808,TOO_LARGE", "1e5,DECIMAL",
            "12.5,DECIMAL", "'1,23E+05',DECIMAL", "1001.000,DECIMAL", "0x1F,NOT_A_NUMBER", "\u0661\u0662,NOT_A_NUMBER",
            "'''1001',NOT_A_NUMBER", "12a,NOT_A_NUMBER",
            "0012,LEADING_ZERO", "+5,NOT_A_NUMBER", "12\u00A034,NOT_A_NUMBER", "12\uFEFF34,HIDDEN_CHARACTER",
            "12\u000034,HIDDEN_CHARACTER",
            "12\u200B34,HIDDEN_CHARACTER", "12\u00AD34,HIDDEN_CHARACTER", "10:30,NOT_A_NUMBER", "1..5,NOT_A_NUMBER",
            "2026-11-24,NOT_A_NUMBER", "9-1,BAD_RANGE", "1-2000000000,BAD_RANGE"})
    void whatIsNoKeySaysWhy(String text, EntryState why) {
        assertThat(ValueLines.cut(text)).containsExactly(text);
        assertThat(state(text)).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2147483647", "1001"})
    void aPositive32BitNumberIsAKey(String text) {
        assertThat(KeyText.read(text)).isEqualTo(new KeyEntry(text, EntryState.KEY, Integer.parseInt(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100-250", "100 - 250", "100–250", "100\u2011250", "100—250"})
    void aRangeWaitsWithItsSize(String text) {
        assertThat(ValueLines.cut(text)).containsExactly(text);
        assertThat(KeyText.read(text)).isEqualTo(new KeyEntry(text, EntryState.RANGE, 151));
        assertThat(KeyText.expand(text)).hasSize(151).startsWith("100").endsWith("250");
    }

    @Test
    void aRangeUpToTheLargestIdEnds() {
        assertThat(KeyText.expand("2147483646-2147483647")).containsExactly("2147483646", "2147483647");
    }

    @Test
    void wordsOfAnEMailStayVisible() {
        assertThat(ValueLines.cut("Please resync 1001 and 1002.")).containsExactly("Please", "resync", "1001", "and",
                "1002.");
        assertThat(state("1002.")).isEqualTo(EntryState.DECIMAL);
    }

    /** Promise 1: whatever separates them, keys come out as they went in, in order. */
    @Property(tries = 500)
    void keysSurviveEverySeparator(@ForAll("fourDigitKeys") List<Integer> keys,
            @ForAll @IntRange(max = 5) int separator) {
        String between = List.of("\n", "\r\n", "\t", "; ", ", ", " \n ").get(separator);
        String text = keys.stream().map(String::valueOf).collect(Collectors.joining(between));
        assertThat(ValueLines.cut(text).stream().map(KeyText::read).map(KeyEntry::number)).isEqualTo(keys);
    }

    @Provide
    Arbitrary<List<Integer>> fourDigitKeys() {
        return Arbitraries.integers().between(1000, Integer.MAX_VALUE).list().ofMinSize(1).ofMaxSize(50);
    }

    /** No text, however odd, yields a key whose digits do not stand in it together. */
    @Property(tries = 1000)
    void noKeyIsMadeUp(@ForAll String text) {
        for (String entry : ValueLines.cut(text)) {
            KeyEntry read = KeyText.read(entry);
            if (read.state() == EntryState.KEY) {
                assertThat(text).contains(Integer.toString(read.number()));
            }
        }
    }
}
