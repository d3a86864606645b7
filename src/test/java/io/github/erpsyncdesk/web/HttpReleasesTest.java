package io.github.erpsyncdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.network.Proxies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpReleasesTest {

    private static Version newest(String answer) throws Exception {
        try (RawServer server = RawServer.bytes(answer.getBytes(StandardCharsets.ISO_8859_1))) {
            Version found = new HttpReleases(server.address().base(), Proxies.ofThisSystem()).newest();
            assertThat(server.requests()).singleElement().asString().startsWith("HEAD /latest HTTP/1.1");
            return found;
        }
    }

    @Test
    void theVersionIsReadFromWhereThePageIsAndNothingIsFetched() throws Exception {
        assertThat(newest(
                "HTTP/1.1 302 Found\r\nLocation: https://example.test/releases/tag/v1.2.3\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n"))
                .isEqualTo(new Version("1.2.3"));
    }

    @Test
    void whatTellsNoVersionIsNoNews() {
        for (String answer : new String[]{"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: https://proxy.test/login\r\nContent-Length: 0\r\n"
                        + "Connection: close\r\n\r\n"}) {
            assertThatThrownBy(() -> newest(answer)).isInstanceOf(IOException.class);
        }
    }
}
