package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.ConnectProxy;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.fake.NegotiateFront;
import io.github.erpsyncdesk.fake.NegotiateFront.Asked;
import io.github.erpsyncdesk.fake.Realm;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process with a ticket of a real KDC, against a server that checks every token. */
class KerberosTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    @TempDir
    Path home;
    @TempDir
    static Path folder;
    private static Realm realm;
    private static String before;
    private Simulator simulator;

    @BeforeAll
    static void startRealm() throws Exception {
        realm = new Realm(folder.resolve("realm"));
        before = System.getProperty("java.security.krb5.conf");
        System.setProperty("java.security.krb5.conf", realm.configuration().toString());
    }

    @AfterAll
    static void stopRealm() throws Exception {
        realm.close();
        if (before == null) {
            System.clearProperty("java.security.krb5.conf");
        } else {
            System.setProperty("java.security.krb5.conf", before);
        }
    }

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)),
                threads);
    }

    @AfterEach
    void stop() {
        simulator.close();
        threads.shutdownNow();
    }

    private NegotiateFront front(String offers) throws Exception {
        return new NegotiateFront(simulator.address().base(), realm.keytab(), offers);
    }

    private Ended resync(Map<String, String> environment, String url) throws Exception {
        return new DeskProcess(home).run(environment, "resync", "--url", url, "--login", "windows", "--from", "crm",
                "--keys", "1001-1004", "--batch-size", "2", "--verbose");
    }

    @Test
    void everyRequestCarriesATokenOfItsOwnAndEachChangingOneIsSentOnce() throws Exception {
        try (NegotiateFront front = front("Negotiate")) {
            Ended ended = resync(realm.environment(realm.ticket()), front.url());
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(front.asked()).allMatch(asked -> asked.who().equals(Realm.USER));
            assertThat(front.asked().stream().map(Asked::authorization)).doesNotHaveDuplicates();
            assertThat(front.asked().stream().map(Asked::action)).contains("AuthenticateImplicit");
            assertThat(simulator.resyncs().stream().map(Simulator.Received::ids))
                    .containsExactly(List.of(1001, 1002), List.of(1003, 1004));
        }
    }

    private void fails(Map<String, String> environment, String url, String code, String words) throws Exception {
        Ended ended = resync(environment, url);
        assertThat(ended.err()).contains("[" + code + "]").contains(words).contains("Nothing was changed");
        assertThat(ended.code()).isNotZero();
        assertThat(simulator.resyncs()).isEmpty();
    }

    @Test
    void whatIsWrongWithATicketIsSaidWithWhatToDo() throws Exception {
        try (NegotiateFront front = front("Negotiate")) {
            fails(realm.environment(home.resolve("no-cache")), front.url(), "KERBEROS_NO_TICKET", "kinit");
            Path spoilt = Files.writeString(home.resolve("spoilt"), "nothing that can be used");
            fails(realm.environment(spoilt), front.url(), "KERBEROS_EXPIRED", "kinit");
            fails(realm.environment(realm.expiredTicket()), front.url(), "KERBEROS_EXPIRED", "kinit");
            String other = front.url().replace("localhost", "127.0.0.1");
            fails(realm.environment(realm.ticket()), other, "KERBEROS_SPN", "service principal name");
            assertThat(front.asked()).as("without a token, nothing is sent").isEmpty();
            Map<String, String> nowhere = Map.of("KRB5_CONFIG",
                    Files.writeString(home.resolve("nowhere.conf"),
                            "[libdefaults]\ndefault_realm = NOWHERE.TEST\ndns_lookup_kdc = false\n"
                                    + "[domain_realm]\nlocalhost = NOWHERE.TEST\n")
                            .toString(),
                    "KRB5CCNAME", "FILE:" + realm.ticket());
            fails(nowhere, front.url(), "KERBEROS_REALM", "klist");
        }
    }

    @Test
    void aServerThatOffersSomethingElseIsSaidAndNothingElseIsTried() throws Exception {
        try (NegotiateFront front = front("NTLM")) {
            front.refuseAll();
            fails(realm.environment(realm.ticket()), front.url(), "KERBEROS_NOT_OFFERED", "NTLM");
            assertThat(front.asked()).hasSize(1);
        }
        try (NegotiateFront front = front("Basic realm=\"crm\"")) {
            front.refuseAll();
            fails(realm.environment(realm.ticket()), front.url(), "KERBEROS_NOT_OFFERED", "it offers Basic");
            assertThat(front.asked()).extracting(Asked::authorization).singleElement().asString()
                    .startsWith("Negotiate ");
        }
        try (NegotiateFront front = front("Negotiate")) {
            front.refuseAll();
            fails(realm.environment(realm.ticket()), front.url(), "KERBEROS_REFUSED", "SPN");
            assertThat(front.asked()).hasSize(1);
        }
    }

    @Test
    void aServerThatCannotProveToBeTheServiceIsNotBelieved() throws Exception {
        try (NegotiateFront front = front("Negotiate")) {
            front.proveBadly();
            fails(realm.environment(realm.ticket()), front.url(), "KERBEROS_MUTUAL", "Do not trust this answer");
            assertThat(front.asked()).as("no log-in goes there").hasSize(1);
        }
    }

    @Test
    void aProxyThatRefusesTheTicketIsSaidAndNothingElseIsTried() throws Exception {
        realm.keytab(); // the proxy is the service HTTP/localhost
        String asks = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"fjord\"\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        try (ConnectProxy proxy = new ConnectProxy(1, head -> asks)) {
            Ended ended = new DeskProcess(home).run(realm.environment(realm.ticket()), "check", "--url",
                    "https://crm.fjord.example/App", "--login", "windows", "--proxy",
                    proxy.address().replace("127.0.0.1", "localhost"), "--proxy-negotiate");
            assertThat(ended.err() + ended.out()).contains("KERBEROS_SPN").contains("HTTP@crm.fjord.example");
            assertThat(proxy.heads()).as("without the server's token, not even the proxy is asked").isEmpty();
            Ended refused = new DeskProcess(home).run(withPassword(), "check", "--url",
                    "https://crm.fjord.example/App", "--user", "demo", "--password-env", "PW", "--proxy",
                    proxy.address().replace("127.0.0.1", "localhost"), "--proxy-negotiate");
            assertThat(refused.err() + refused.out()).contains("PROXY_KERBEROS").doesNotContain("PROXY_AUTH");
            assertThat(proxy.heads()).singleElement().asString().contains("Proxy-Authorization: Negotiate ")
                    .doesNotContain("Basic");
        }
    }

    private static Map<String, String> withPassword() throws Exception {
        Map<String, String> environment = new HashMap<>(realm.environment(realm.ticket()));
        environment.put("PW", "demo");
        return environment;
    }
}
