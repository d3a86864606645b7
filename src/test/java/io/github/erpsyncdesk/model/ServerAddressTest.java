package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://crm.example/App", "crm.example/App", "https://CRM.example/App/",
            "https://crm.example/App/Remote/Services88",
            "https://crm.example/App/Remote/Services88/", "https://crm.example/App/Remote/Services88/ErpSync.svc",
            "https://crm.example/App/Remote/Services88/SoPrincipal.svc?wsdl",
            "  https://crm.example/App/remote/services84/ErpSync.svc "})
    void everyWayToWriteItLeadsToTheSameBase(String typed) {
        assertThat(ServerAddress.parse(typed).agent("ErpSync"))
                .hasToString("https://crm.example/App/Remote/Services88/ErpSync.svc");
    }

    @Test
    void aServerAtTheRootAndAPortAreKept() {
        assertThat(ServerAddress.parse("https://sod.superoffice.com:8443/Cust12345").host())
                .isEqualTo("sod.superoffice.com:8443");
        assertThat(ServerAddress.parse("https://crm.example").agent("ErpSync"))
                .hasToString("https://crm.example/Remote/Services88/ErpSync.svc");
    }

    @ParameterizedTest
    @CsvSource({"'',address.missing", "http://crm.example/App,address.plainHttp", "ftp://crm.example,address.scheme",
            "https:///App,address.host", "https://crm_test/App,address.underscore", "https://https:///x,address.host",
            "https://user:pass@crm.example/App,address.userInfo", "https://crm example/App,address.unreadable",
            "https://stra\u00DFe.example/App,address.twoReadings",
            "https://\u03BB\u03CC\u03B3\u03BF\u03C2.example,address.twoReadings",
            "https://kr\u00F8\u200Dnikk.example,address.twoReadings",
            "https://kr\u00F8\uFF3Fnikk.example,address.unreadable",
            "https://crm.example\uFF0F.evil.example/App,address.unreadable"})
    void whatCannotBeUsedSaysWhy(String typed, String why) {
        assertThatThrownBy(() -> ServerAddress.parse(typed)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.notice().key()).isEqualTo(why));
    }

    @Test
    void hostNamesWithOtherLettersTravelInAscii() {
        assertThat(ServerAddress.parse("https://kr\u00F8nikk.example:8443/App").base())
                .hasToString("https://xn--krnikk-cya.example:8443/App");
        assertThat(ServerAddress.parse("https://KR\u00D8NIKK\u3002example/App").base())
                .hasToString("https://xn--krnikk-cya.example/App");
        assertThat(ServerAddress.parse("crm.\u4F8B\u3048.example").host()).isEqualTo("crm.xn--r8jz45g.example");
    }

    @Test
    void aSchemeThatWasThereAlreadyIsTakenOnce() {
        assertThat(ServerAddress.parse("https://https://crm.example/App").base())
                .hasToString("https://crm.example/App");
        assertThat(ServerAddress.parse("http://HTTPS://crm.example/App").base()).hasToString("https://crm.example/App");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/App", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void plainHttpLeadsToThisMachineOnly(String typed) {
        assertThat(ServerAddress.parse(typed).base().getScheme()).isEqualTo("http");
    }
}
