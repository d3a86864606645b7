package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.ConnectProxy;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.NetworkSettings;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proxy that asks for a log-in, met in the window. */
class ProxyJourneyTest extends DeskFixture {
    private static final String ASKS = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
            + "realm=\"fjord\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private final ConnectProxy proxy = new ConnectProxy(1, head -> head.contains("Proxy-Authorization: Basic YW5uYTpi")
            ? "HTTP/1.1 503 Closed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : ASKS);

    @Override
    void prepare() {
        settings.save(List.of(new ServerProfile("behind", "Fjord behind", "https://crm.fjord.example/App",
                ServerKind.TEST, LoginMethod.PASSWORD, "demo", false, false, "", Optional.empty(),
                Duration.ofSeconds(20), BatchRule.DEFAULT)
                .through(new NetworkSettings(ProxyChoice.parse(proxy.address()), "", false, "", false))));
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
    }

    @Test
    void theProxysLogInIsAskedForAndUsed() {
        write("login.secret", "canary-password");
        pictures("login-proxy-settings");
        click("login.logIn");
        await("the question", () -> node("login.proxyCard.user") != null);
        pictures("login-proxy-asks");
        assertThat(text("login.proxyCard.text")).contains(proxy.address());
        write("login.proxyCard.user", "anna");
        write("login.proxyCard.password", "b");
        click("login.proxyCard.go");
        await("its answer", () -> flow.models.login.failure().get() != null
                && flow.models.login.failure().get().code().stored().equals("PROXY_REFUSED"));
        pictures("login-proxy-refused");
        assertThat(proxy.heads()).hasSize(2);
        assertThat(settings.saved.getFirst().network().proxyUser()).isEqualTo("anna");
    }
}
