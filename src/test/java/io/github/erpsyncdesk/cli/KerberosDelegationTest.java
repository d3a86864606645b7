package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.fake.MitRealm;
import io.github.erpsyncdesk.fake.NegotiateFront;
import io.github.erpsyncdesk.fake.NegotiateFront.Asked;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the server could act in a person's name elsewhere, as the server itself sees it. */
class KerberosDelegationTest {
    @TempDir
    Path home;
    @TempDir
    static Path folder;

    private List<Asked> asked(MitRealm realm, Map<String, String> ticket, String... more) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool();
                Simulator simulator = Simulator.start(
                        new Simulator.Options(0, 1, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)), threads);
                NegotiateFront front = new NegotiateFront(simulator.address().base(), realm.keytab(), "Negotiate")) {
            Ended ended = new DeskProcess(home).run(ticket, Stream.concat(Stream.of("resync", "--url", front.url(),
                    "--login", "windows", "--from", "crm", "--keys", "1001-1002"), Stream.of(more))
                    .toArray(String[]::new));
            assertThat(ended.code()).as(ended.err()).isZero();
            return List.copyOf(front.asked());
        }
    }

    @Test
    void aTicketIsHandedOnToTheServerOnlyWhereAPersonAskedForIt() throws Exception {
        String before = System.getProperty("java.security.krb5.conf");
        try (MitRealm realm = new MitRealm(folder.resolve("realm"))) {
            System.setProperty("java.security.krb5.conf", realm.configuration().toString());
            Map<String, String> forwardable = realm.ticket("-f");
            assertThat(asked(realm, forwardable)).isNotEmpty().noneMatch(Asked::delegated);
            assertThat(asked(realm, forwardable, "--delegate")).isNotEmpty().allMatch(Asked::delegated);
            assertThat(asked(realm, realm.ticket("-F"), "--delegate")).as("a ticket that may not be handed on")
                    .isNotEmpty().noneMatch(Asked::delegated);
        } finally {
            if (before == null) {
                System.clearProperty("java.security.krb5.conf");
            } else {
                System.setProperty("java.security.krb5.conf", before);
            }
        }
    }
}
