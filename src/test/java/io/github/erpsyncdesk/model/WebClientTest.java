package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {
    @ParameterizedTest
    @CsvSource({"https://crm.example/SuperOffice,https://crm.example/SuperOffice",
            "crm.example/SuperOffice/,https://crm.example/SuperOffice",
            "HTTP://crm.example:8080/SO/default.aspx?contact.main,http://crm.example:8080/SO",
            "crm.example:8443/SO,https://crm.example:8443/SO", "https://crm_1.example,https://crm_1.example"})
    void addressesArePagesOfOneClient(String typed, String base) {
        assertThat(WebClient.parse(typed).base()).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "https://user:secret@crm.example/SO", "https://",
                    "", "a b", "mailto:a@b", "ms-word:ofe|u|x"})
    void whatIsNoPageIsRefused(String typed) {
        assertThatThrownBy(() -> WebClient.parse(typed)).isInstanceOf(Rejected.class);
    }

    @Test
    void recordsThatHaveAPageAreOpenedThereAndOthersNowhere() {
        WebClient client = WebClient.parse("https://crm.example/SO");
        assertThat(client.page(new RecordRef(RecordType.COMPANY, 2)))
                .hasToString("Optional[https://crm.example/SO/default.aspx?contact.main?contact_id=2]");
        assertThat(client.page(new RecordRef(RecordType.PERSON, 3)).orElseThrow().toString())
                .endsWith("?person.main?person_id=3");
        assertThat(client.page(new RecordRef(RecordType.PROJECT, 3)).orElseThrow().toString())
                .endsWith("?project.main?project_id=3");
        assertThat(client.page(new RecordRef(RecordType.SALE, 3)).orElseThrow().toString())
                .endsWith("?sale.main?sale_id=3");
        assertThat(client.page(new RecordRef(RecordType.ASSOCIATE, 3))).isEmpty();
        assertThat(client.page(new RecordRef(99, 3))).isEmpty();
        assertThat(client.page(new RecordRef(RecordType.COMPANY, 0))).isEmpty();
    }

    @Test
    void onlineTheAddressIsKnownAndElsewhereItIsNot() {
        assertThat(WebClient.proposed(ServerAddress.parse("https://sod.superoffice.com/Cust26759/Remote/Services88"))
                .orElseThrow().base()).hasToString("https://sod.superoffice.com/Cust26759");
        assertThat(WebClient.proposed(ServerAddress.parse("https://crm.example/App"))).isEmpty();
        assertThat(WebClient.proposed(ServerAddress.parse("https://superoffice.com.example/Cust1"))).isEmpty();
    }
}
