package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureCodeTest {

    /** Asking the same address again brings the same page. */
    @Test
    void whatIsNotTheServiceIsNotTriedAgain() {
        for (FailureCode code : List.of(FailureCode.NOT_SOAP, FailureCode.MOVED, FailureCode.HTTP_404,
                FailureCode.HTTP_415, FailureCode.OTHER_VERSION, FailureCode.SOAP_VERSION)) {
            Failure failure = new Failure.Unreadable(code, Effect.NOTHING_CHANGED, List.of("302"), "");
            assertThat(failure.todo().key()).isEqualTo("failure." + code.stored() + ".todo");
        }
        assertThat(new Failure.Unreadable(FailureCode.BAD_XML, Effect.NOTHING_CHANGED, List.of(), "").todo().key())
                .isEqualTo("failure.harmless.todo");
        assertThat(new Failure.Unreadable(FailureCode.NOT_SOAP, Effect.MAY_HAVE_CHANGED, List.of(), "").todo().key())
                .isEqualTo("failure.replaced.todo");
    }

    /** What journals of version 1 and 2 hold. A constant may be renamed; these may not. */
    @Test
    void everyNameThatAJournalMayHoldIsStillKnown() {
        String[] stored = ("REFUSED NO_SUCH_HOST CONNECT_TIMEOUT TLS_DATE TLS_NAME TLS_TRUST TLS_CLIENT TLS_OTHER LOGIN"
                + " TICKET NO_SUCH_ACTION FAULT_BEFORE HTTP_413 GUARD STOPPED_EARLY INTERNAL JOURNAL JOURNAL_IN_USE"
                + " JOURNAL_NEWER RIGHTS HTTP_401 HTTP_403 HTTP_404 HTTP_407 HTTP_415 HTTP_429 HTTP_503 HTTP MOVED"
                + " NOT_SOAP EMPTY NO_SUCCEEDED NO_RESULT BAD_NUMBER TWICE OTHER_VERSION TOO_LONG BAD_XML DAMAGED"
                + " BAD_ANSWER EXCEPTION FAULT DEADLINE STOPPED BROKEN INTERNAL_LATE CUT_OFF CUT_OFF_SENT").split(" ");
        assertThat(Arrays.stream(stored).map(FailureCode::ofStored)).allMatch(code -> code.isPresent());
        assertThat(Arrays.stream(FailureCode.values()).map(FailureCode::stored)).doesNotHaveDuplicates();
    }
}
