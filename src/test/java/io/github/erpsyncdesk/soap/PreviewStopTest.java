package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.log.LoggedValues;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.FieldValue;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.plan.Preview;
import io.github.erpsyncdesk.plan.PreviewRequest;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.plan.Reads;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.FieldValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview over real HTTP whose calls hang, and what the event log holds of one. */
class PreviewStopTest {
    @TempDir
    Path folder;
    private SimulatorSession server;

    @BeforeEach
    void start() throws Exception {
        server = new SimulatorSession();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static PreviewRequest request(int records) {
        return new PreviewRequest(SyncSource.CRM, BlankRule.KEEP, Set.of(1), IntStream.range(1001, 1001 + records)
                .mapToObj(key -> new KnownRecord(key, new RecordRef(RecordType.COMPANY, key + 1500), "", "",
                        List.of(new ErpLink(1, String.valueOf(10_000 + key), ActorType.CUSTOMER))))
                .toList());
    }

    @Test
    void stoppingEndsHangingCallsWithinASecondAndBeginsNoOther() throws Exception {
        server.simulator.values().latency(Duration.ofSeconds(8));
        CountDownLatch begun = new CountDownLatch(4);
        PreviewService service = new PreviewService(announced(server.client.values(), begun), server.threads);
        Reads reads = new Reads(Duration.ofSeconds(60));
        CompletableFuture<Preview> running = CompletableFuture
                .supplyAsync(() -> service.read(server.session, request(40), reads, done -> {}), server.threads);
        assertThat(begun.await(30, TimeUnit.SECONDS)).as("four calls under way").isTrue();
        long start = System.nanoTime();
        reads.stop();
        Preview preview = running.get(30, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(preview.unread()).as("what was not read is not called equal").isEqualTo(40);
        assertThat(preview.compared() + preview.equal() + preview.values()).isZero();
        assertThat(preview.trouble().stream().map(Unread::why).flatMap(why -> why.stream())
                .map(failure -> failure.code()).collect(Collectors.toSet()))
                .isSubsetOf(FailureCode.STOPPED_EARLY, FailureCode.STOPPED);
    }

    private static FieldValues announced(FieldValues values, CountDownLatch begun) {
        return new FieldValues() {
            @Override
            public List<FieldValue> ofCrm(Session session, RecordRef record, Call call) throws CallFailed {
                begun.countDown();
                return values.ofCrm(session, record, call);
            }

            @Override
            public List<FieldValue> ofErp(Session session, ErpLink link, Call call) throws CallFailed {
                return values.ofErp(session, link, call);
            }
        };
    }

    @Test
    void theEventLogNamesSystemsAndNoValueOrErpKey() throws Exception {
        try (EventLog log = new EventLog(folder, Clock.systemUTC())) {
            new PreviewService(new LoggedValues(server.client.values(), log), server.threads).read(server.session,
                    request(2), new Reads(Duration.ofSeconds(30)), done -> {});
        }
        String lines;
        try (var files = Files.walk(folder)) {
            lines = files.filter(Files::isRegularFile).map(PreviewStopTest::text).collect(Collectors.joining());
        }
        assertThat(lines).contains("values of a record in CRM at 127.0.0.1:").contains("in connection 1 at ");
        String name = server.simulator.company().value(0, 1001, "contact.name").orElseThrow();
        assertThat(lines).doesNotContain(name).doesNotContain("11001")
                .doesNotContain(server.simulator.company().value(0, 1001, "address.city").orElseThrow());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
