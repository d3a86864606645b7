package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    /** A resync goes to an address that has answered a log-in: there is nothing to check about it. */
    @ParameterizedTest
    @EnumSource(names = {"HTTP_404", "HTTP_415", "MOVED", "NOT_SOAP"})
    void theAddressIsDoubtedWhereItWasTypedAndNotInTheMiddleOfARun(FailureCode code) {
        Failure reading = new Failure.Refused(code, List.of("404"), "");
        Failure resync = new Failure.Unreadable(code, Effect.MAY_HAVE_CHANGED, List.of("404"), "");
        assertThat(reading.todo().key()).isEqualTo("failure." + code + ".todo");
        assertThat(resync.todo().key()).isEqualTo("failure.replaced.todo");
    }

    @Test
    void notFoundInTheMiddleOfARunIsNoMissingService() {
        Failure resync = new Failure.Unreadable(FailureCode.HTTP_404, Effect.MAY_HAVE_CHANGED, List.of("404"), "");
        assertThat(resync.what().key()).isEqualTo("failure.HTTP_404.replaced.what");
    }

    @ParameterizedTest
    @CsvSource({"It broke,It broke.", "It broke.,It broke.", "Why?,Why?", "(see log),(see log).",
            "'It broke: ','It broke: '",
            "'',''", "Det gikk galt \u2026,Det gikk galt \u2026", "Kj\u00f8rt p\u00e5,Kj\u00f8rt p\u00e5."})
    void theServersWordsEndWithAFullStopBeforeOursGoOn(String said, String shown) {
        Failure failure = new Failure.Reported(FailureCode.EXCEPTION, Effect.MAY_HAVE_CHANGED, List.of(said), "");
        assertThat(failure.what().args()).containsExactly(shown);
    }
}
