package io.github.erpsyncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.simulator.RestrictionText.Term;
import io.github.erpsyncdesk.soap.query.ArchiveValue;
import io.github.erpsyncdesk.soap.query.Restriction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What the client writes is read by a parser that was written from the documents alone, and the other way round. */
class ArchiveGrammarTest {

    /** Text as people write it, with many of the characters that have a meaning in the language. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars('\'', '\\', '(', ')', ',', ' ', 'o', 'r', '[', ']', '\n', 'ø', 'ש', '%')
                        .ofMaxLength(12));
    }

    @Property
    void textComesBackAsItWas(@ForAll("texts") String text) {
        Term term = RestrictionText.parse(Restriction.is("name", text).toString());
        assertThat(term).isEqualTo(new Term.Condition("name", "is", List.of(text)));
    }

    @Property
    void aListOfTextsComesBackAsItWas(@ForAll @Size(min = 1, max = 5) List<@From("texts") String> texts) {
        Term term = RestrictionText.parse(Restriction.inTexts("ErpExternalKey.ErpKey", texts).toString());
        assertThat(term).isEqualTo(new Term.Condition("ErpExternalKey.ErpKey", "in", texts));
    }

    @Property
    void aListOfNumbersComesBackAsItWas(@ForAll @NotEmpty List<Integer> numbers) {
        Term term = RestrictionText.parse(Restriction.in("contact_id", numbers).toString());
        assertThat(term).isEqualTo(
                new Term.Condition("contact_id", "in", numbers.stream().map(String::valueOf).toList()));
    }

    @Property
    void alternativesStayTogether(@ForAll("texts") String one, @ForAll("texts") String other, @ForAll int number) {
        Restriction alternatives = Restriction.begins("name", one).or(Restriction.contains("number", other));
        Term first = new Term.Condition("name", "begins", List.of(one));
        Term second = new Term.Condition("number", "contains", List.of(other));
        Term third = new Term.Condition("tableId", "=", List.of(String.valueOf(number)));
        assertThat(RestrictionText.parse(Restriction.equal("tableId", number).and(alternatives).toString()))
                .isEqualTo(new Term.All(List.of(third, new Term.Any(List.of(first, second)))));
        assertThat(RestrictionText.parse(alternatives.and(Restriction.equal("tableId", number)).toString()))
                .isEqualTo(new Term.All(List.of(new Term.Any(List.of(first, second)), third)));
    }

    @Example
    void andBindsBeforeOr() {
        Term term = RestrictionText.parse("a = 1 or b = 2 AND (c = 3 or d oneOf (4,5))");
        assertThat(term).isInstanceOf(Term.Any.class);
        assertThat(((Term.Any) term).terms().get(1)).isInstanceOf(Term.All.class);
    }

    @Example
    void nothingIsBuiltThatRestrictsNothing() {
        assertThatThrownBy(() -> Restriction.in("a", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Restriction.inTexts("a", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Restriction.equal("a = 1 or b", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RestrictionText.parse(" ")).isInstanceOf(ArchiveError.class);
        assertThat(RestrictionText.parse(Restriction.NONE.toString())).isEqualTo(new Term.Always());
    }

    @Property
    void whatIsNoRestrictionIsAnErrorAndNoCrash(@ForAll("texts") String text) {
        try {
            RestrictionText.parse(text);
        } catch (ArchiveError e) {
            assertThat(e).hasMessageMatching("(?s)(Failed to parse|No restrictions).*");
        }
    }

    @Property
    void wholeNumbersAreDecoded(@ForAll int number) {
        assertThat(ArchiveValue.number(EncodedValue.of(number))).isEqualTo(number);
        assertThat(ArchiveValue.of(EncodedValue.of(number))).isEqualTo(new ArchiveValue.Whole(number));
    }

    @Property
    void amountsAreDecoded(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(4) BigDecimal amount) {
        assertThat(ArchiveValue.of(EncodedValue.of(amount))).isEqualTo(new ArchiveValue.Decimal(amount));
    }

    @Property
    void momentsAreDecoded(@ForAll LocalDateTime moment) {
        LocalDateTime seconds = moment.withNano(0);
        assertThat(ArchiveValue.of(EncodedValue.of(seconds))).isEqualTo(new ArchiveValue.Moment(seconds));
        LocalDate day = moment.toLocalDate();
        assertThat(ArchiveValue.of(EncodedValue.of(day))).isEqualTo(new ArchiveValue.Day(day));
    }

    @Property
    void textIsTextAndNeverANumber(@ForAll("texts") String text) {
        if (!text.matches("(?s)\\[[A-Z]{1,2}:.*")) {
            assertThat(ArchiveValue.of(EncodedValue.of(text))).isEqualTo(new ArchiveValue.Text(text));
        }
    }

    @Example
    void theFormsOfTheDocumentsAreRead() {
        assertThat(ArchiveValue.of("[D:09.11.2017]")).isEqualTo(new ArchiveValue.Day(LocalDate.of(2017, 11, 9)));
        assertThat(ArchiveValue.of("[DT:11/09/2017 14:53:18]"))
                .isEqualTo(new ArchiveValue.Moment(LocalDateTime.of(2017, 11, 9, 14, 53, 18)));
        assertThat(ArchiveValue.of("[F:1.5]")).isEqualTo(new ArchiveValue.Decimal(new BigDecimal("1.5")));
        assertThat(ArchiveValue.of("[M:1.50]")).isEqualTo(new ArchiveValue.Decimal(new BigDecimal("1.50")));
        assertThat(ArchiveValue.of("[B:1]")).isEqualTo(new ArchiveValue.Truth(true));
        assertThat(ArchiveValue.of("[DT:99/99/2017 14:53:18]")).isInstanceOf(ArchiveValue.Text.class);
        assertThatThrownBy(() -> ArchiveValue.number("[I:4294967297]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArchiveValue.number("1.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArchiveValue.number(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
