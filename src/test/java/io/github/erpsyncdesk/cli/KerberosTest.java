package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.fake.NegotiateFront;
import io.github.erpsyncdesk.fake.NegotiateFront.Asked;
import io.github.erpsyncdesk.fake.Realm;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process with a ticket of a real KDC, against a server that checks every token. */
class KerberosTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    @TempDir
    Path home;
    private Realm realm;
    private Simulator simulator;
    private String before;

    @BeforeEach
    void start() throws Exception {
        realm = new Realm(home.resolve("realm"));
        before = System.getProperty("java.security.krb5.conf");
        System.setProperty("java.security.krb5.conf", realm.configuration().toString());
        simulator = Simulator.start(new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)),
                threads);
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
        realm.close();
        threads.shutdownNow();
        if (before == null) {
            System.clearProperty("java.security.krb5.conf");
        } else {
            System.setProperty("java.security.krb5.conf", before);
        }
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
        try (NegotiateFront front = front("Negotiate")) {
            front.refuseAll();
            fails(realm.environment(realm.ticket()), front.url(), "KERBEROS_REFUSED", "SPN");
            assertThat(front.asked()).hasSize(1);
        }
    }
}
