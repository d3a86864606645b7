package io.github.erpsyncdesk.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.FailureCode;
import java.io.IOException;
import org.ietf.jgss.GSSException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of Java (with Kerberos' numbers) and of the system's library (MIT) for the same trouble. */
class KerberosWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Clock skew too great (37) | KERBEROS_CLOCK",
            "Clock skew too great | KERBEROS_CLOCK", "Ticket expired (32) - PROCESS_TGS | KERBEROS_EXPIRED",
            "Ticket expired | KERBEROS_EXPIRED", "Server not found in Kerberos database (7) - UNKNOWN | KERBEROS_SPN",
            "Server HTTP/crm@FJORD.TEST not found in Kerberos database | KERBEROS_SPN",
            "Cannot find KDC for realm \"FJORD.TEST\" | KERBEROS_REALM",
            "Cannot contact any KDC for realm 'FJORD.TEST' | KERBEROS_REALM",
            "No Kerberos credentials available | KERBEROS_NO_TICKET", "Encryption type not permitted | KERBEROS"})
    void theSameTroubleHasOneCode(String text, FailureCode code) {
        GSSException thrown = new GSSException(GSSException.FAILURE);
        thrown.initCause(new IOException(text));
        KerberosFailed failed = KerberosWords.of(thrown, "HTTP@crm");
        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.args()).containsExactly("HTTP@crm");
    }
}
