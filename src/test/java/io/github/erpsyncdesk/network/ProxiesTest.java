package io.github.erpsyncdesk.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.ProxyLogin;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI CRM = URI.create("https://crm.example.com/App");
    private static final Way DIRECT = new Way.Direct(false);

    private static Way way(URI target, ProxyChoice choice, Map<String, String> environment) {
        return new Proxies(environment, asked -> Optional.empty()).to(target, choice);
    }

    private static Way way(Map<String, String> environment) {
        return way(CRM, ProxyChoice.SYSTEM, environment);
    }

    private static Way through(String host, int port) {
        return new Way.Through(host, port, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:1", "https://127.9.8.7", "http://[::1]:80",
            "https://LOCALHOST/App", "https://crm.localhost"})
    void thisComputerIsNeverReachedThroughAProxy(String target) {
        Map<String, String> all = Map.of("http_proxy", "proxy:3128", "HTTPS_PROXY", "proxy:3128", "ALL_PROXY", "p:1");
        assertThat(way(URI.create(target), ProxyChoice.SYSTEM, all)).isEqualTo(DIRECT);
        assertThat(way(URI.create(target), ProxyChoice.parse("proxy:3128"), all)).isEqualTo(DIRECT);
    }

    @Test
    void theEnvironmentNamesTheProxyInSmallLettersOrCapitals() {
        assertThat(way(Map.of("HTTPS_PROXY", "http://proxy.example:3128"))).isEqualTo(through("proxy.example", 3128));
        assertThat(way(Map.of("https_proxy", "proxy.example:3128/"))).isEqualTo(through("proxy.example", 3128));
        assertThat(way(Map.of("https_proxy", "small:1", "HTTPS_PROXY", "large:2"))).isEqualTo(through("small", 1));
        assertThat(way(Map.of("http_proxy", "proxy:3128"))).as("that one is for http").isEqualTo(DIRECT);
        assertThat(way(Map.of("all_proxy", "proxy:3128"))).isEqualTo(through("proxy", 3128));
        assertThat(way(Map.of("https_proxy", " "))).isEqualTo(DIRECT);
    }

    @Test
    void credentialsOfTheVariableAreUsed() {
        Way.Through proxy = (Way.Through) way(Map.of("https_proxy", "http://anna:p%40ss+word@proxy:3128"));
        assertThat(proxy.name()).isEqualTo("proxy:3128");
        ProxyLogin.Password login = (ProxyLogin.Password) proxy.login().orElseThrow();
        assertThat(login.user()).isEqualTo("anna");
        assertThat(login.password().reveal()).isEqualTo("p@ss+word");
        assertThat(proxy.toString()).doesNotContain("p@ss");
    }

    @ParameterizedTest
    @CsvSource({"crm.example.com,true", "example.com,true", ".example.com,true", "*.example.com,true",
            "EXAMPLE.com,true", "ample.com,false", "other.com,false", "*,true", "crm.example.com:443,true",
            "crm.example.com:8443,false", "10.0.0.0/8,false"})
    void noProxyExceptsHosts(String list, boolean excepted) {
        Way way = way(Map.of("https_proxy", "proxy:3128", "no_proxy", "a.b, " + list));
        assertThat(way).isEqualTo(excepted ? DIRECT : through("proxy", 3128));
    }

    @Test
    void noProxyExceptsNetworks() {
        Map<String, String> environment = Map.of("https_proxy", "proxy:3128", "NO_PROXY", "10.0.0.0/8,fd00::/8");
        assertThat(way(URI.create("https://10.1.2.3"), ProxyChoice.SYSTEM, environment)).isEqualTo(DIRECT);
        assertThat(way(URI.create("https://[fd12::1]"), ProxyChoice.SYSTEM, environment)).isEqualTo(DIRECT);
        assertThat(way(URI.create("https://11.1.2.3"), ProxyChoice.SYSTEM, environment))
                .isEqualTo(through("proxy", 3128));
    }

    @Test
    void aServersOwnChoiceComesBeforeTheSystems() {
        Map<String, String> environment = Map.of("https_proxy", "proxy:3128");
        assertThat(way(CRM, ProxyChoice.NONE, environment)).isEqualTo(DIRECT);
        assertThat(way(CRM, ProxyChoice.parse("own:8080"), environment)).isEqualTo(through("own", 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://proxy:1080", "https://proxy:443", "proxy:port", "http://", "proxy:99999"})
    void aProxyThatCannotBeUsedIsNotPassedBy(String setting) {
        assertThat(way(Map.of("https_proxy", setting))).isEqualTo(new Way.Unusable("https_proxy"));
        assertThat(way(CRM, ProxyChoice.parse(setting), Map.of())).isInstanceOf(Way.Unusable.class);
    }

    @Test
    void anAutomaticConfigurationIsNotPassedOverSilently() {
        Proxies proxies = new Proxies(Map.of(), asked -> Optional.of(new Way.Direct(true)));
        assertThat(proxies.to(CRM, ProxyChoice.SYSTEM)).isEqualTo(new Way.Direct(true));
        assertThat(proxies.to(CRM, ProxyChoice.NONE)).isEqualTo(DIRECT);
    }
}
