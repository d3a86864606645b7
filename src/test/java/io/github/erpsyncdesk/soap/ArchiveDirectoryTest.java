package io.github.erpsyncdesk.soap;

import static io.github.erpsyncdesk.soap.SimulatorSession.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.Effect;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Directory;
import io.github.erpsyncdesk.port.LinkQuery;
import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.Mischief;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory against the simulator's archive, over real HTTP. */
class ArchiveDirectoryTest {
    private SimulatorSession server;
    private Directory directory;

    @BeforeEach
    void start() throws CallFailed {
        server = new SimulatorSession();
        directory = server.client.directory();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aKeyLeadsToARecordOfAnotherNumberAndBack() throws CallFailed {
        assertThat(directory.keys(server.session, List.of(1001, 3001, 99_999), call())).containsExactly(
                new InternalKey(1001, new RecordRef(RecordType.COMPANY, 2501)),
                new InternalKey(3001, new RecordRef(RecordType.PERSON, 3510)));
        assertThat(directory.keysOf(server.session, RecordType.COMPANY, List.of(1001, 2501), call()))
                .extracting(InternalKey::id).containsExactly(1001, 2501);
        assertThat(directory.keysOf(server.session, RecordType.COMPANY, List.of(4_001), call()))
                .as("a company that is not synchronised").isEmpty();
    }

    @Test
    void anErpNumberLeadsToItsKeyByConnectionAndActor() throws CallFailed {
        List<LinkedKey> both = directory.links(server.session, LinkQuery.ofErpKeys(1, null, List.of("11006")), call());
        assertThat(both).extracting(LinkedKey::key).extracting(InternalKey::id).containsExactly(1006, 1007);
        List<LinkedKey> supplier = directory.links(server.session,
                LinkQuery.ofErpKeys(1, ActorType.SUPPLIER, List.of("11006")), call());
        assertThat(supplier).extracting(LinkedKey::link)
                .containsExactly(new ErpLink(1, "11006", ActorType.SUPPLIER));
        assertThat(directory.links(server.session, LinkQuery.ofErpKeys(2, null, List.of("1001", "001001")), call()))
                .as("leading zeros belong to the number").extracting(LinkedKey::link).extracting(ErpLink::erpKey)
                .containsExactly("001001");
    }

    @Test
    void quotesAndCommasInErpNumbersAreWhatTheyAre() throws CallFailed {
        assertThat(directory.links(server.session, LinkQuery.ofErpKeys(5, null, List.of("SE 1021'")), call()))
                .hasSize(1);
        assertThat(directory.links(server.session, LinkQuery.ofErpKeys(7, null, List.of("NL,1021", "x' or 1=1")),
                call())).hasSize(1);
    }

    @Test
    void allLinksOfAConnectionAreReadInPagesWithoutAGap() throws CallFailed {
        List<LinkedKey> all = new ArrayList<>();
        LinkQuery query = LinkQuery.ofConnection(2, RecordType.COMPANY);
        for (List<LinkedKey> page = directory.links(server.session, query, call()); !page.isEmpty(); page = directory
                .links(server.session, query.behind(all.getLast().row()), call())) {
            assertThat(page.size()).isLessThanOrEqualTo(Directory.PAGE);
            all.addAll(page);
        }
        assertThat(all).hasSize(3_000 - 60 - 60).doesNotHaveDuplicates();
        assertThat(all).allMatch(linked -> linked.link().connection() == 2
                && linked.key().record().tableId() == RecordType.COMPANY.tableId());
    }

    @Test
    void namesComeAsTheyAreWhateverTheyHold() throws CallFailed {
        List<Integer> companies = IntStream.of(1001, 1002, 1011, 1012, 1013, 1014, 1016).map(key -> key + 1500).boxed()
                .toList();
        assertThat(directory.names(server.session, RecordType.COMPANY, companies, call()))
                .extracting(RecordName::name).containsExactlyInAnyOrder("Fjord Havn AS", "Fjord Havn AS",
                        "O'Hara \\ Søn AS", "Smith & Sons <Trading> \"North\"", "Lysaker\nLager AS", "شركة الميناء",
                        "[I:1016]");
        assertThat(directory.names(server.session, RecordType.PERSON, List.of(3500), call()))
                .extracting(RecordName::name).first().asString().endsWith("d'Aquino");
    }

    @Test
    void aSearchFindsNamesWithEveryCharacter() throws CallFailed {
        assertThat(directory.search(server.session, RecordType.COMPANY, "fjord HAVN", 10, call()))
                .extracting(RecordName::department).containsExactlyInAnyOrder("Bergen", "Tromsø");
        assertThat(directory.search(server.session, RecordType.COMPANY, "O'Hara \\ Søn", 10, call())).hasSize(1);
        assertThat(directory.search(server.session, RecordType.COMPANY, "Lysaker\nLager", 10, call())).hasSize(1);
        assertThat(directory.search(server.session, RecordType.COMPANY, "' or name contains 'a", 10, call()))
                .isEmpty();
        assertThat(directory.companiesByNumber(server.session, "C1001", 10, call())).hasSize(1);
        assertThat(directory.search(server.session, RecordType.SALE, "Order 8001", 10, call())).hasSize(1);
        assertThat(directory.search(server.session, RecordType.PROJECT, "Bergen", 10, call())).isNotEmpty();
    }

    @Test
    void rowsThatWereNotAskedForAreNotBelieved() {
        server.simulator.archive().keyLookup(Mode.UNRESTRICTED);
        server.simulator.archive().names(Mode.UNRESTRICTED);
        for (CallFailed failed : List.of(
                catchThrowableOfType(CallFailed.class, () -> directory.keys(server.session, List.of(1001), call())),
                catchThrowableOfType(CallFailed.class, () -> directory.links(server.session,
                        LinkQuery.ofErpKeys(1, ActorType.SUPPLIER, List.of("11006")), call())),
                catchThrowableOfType(CallFailed.class,
                        () -> directory.names(server.session, RecordType.COMPANY, List.of(2501), call())))) {
            assertThat(failed.failure().effect()).isEqualTo(Effect.NOTHING_CHANGED);
        }
    }

    @Test
    void aRefusalIsTheServersOwnWordAndChangesNothing() {
        server.simulator.archive().keyLookup(Mode.REFUSED);
        CallFailed failed = catchThrowableOfType(CallFailed.class,
                () -> directory.keys(server.session, List.of(1001), call()));
        assertThat(failed.failure().effect()).isEqualTo(Effect.NOTHING_CHANGED);
        assertThat(failed.failure().code()).isEqualTo(FailureCode.RIGHTS);
    }

    /** More look-ups than there are lanes, while a batch waits for an answer that does not come. */
    @Test
    void lookUpsRunBesideARunningBatch() throws Exception {
        server.simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.HANG);
        Call batch = new Call(Duration.ofSeconds(60));
        Future<CallFailed> running = server.threads.submit(() -> catchThrowableOfType(CallFailed.class,
                () -> server.client.resync(server.session, SyncSource.CRM, BlankRule.KEEP,
                        new Batch.Keys(1, KeyList.of(1001)), batch)));
        List<Future<List<InternalKey>>> reading = IntStream.range(0, 2 * Lanes.MOST)
                .mapToObj(i -> server.threads.submit(() -> directory.keys(server.session, List.of(1001 + i), call())))
                .toList();
        for (Future<List<InternalKey>> read : reading) {
            assertThat(read.get()).hasSize(1);
        }
        assertThat(running.isDone()).as("the batch is still running").isFalse();
        batch.stop();
        assertThat(running.get().failure().code()).isEqualTo(FailureCode.STOPPED);
    }

    @Test
    void aLookUpThatIsStoppedEndsWithinASecond() throws Exception {
        server.simulator.archive().keyLookup(Mode.SLOW);
        Call call = new Call(Duration.ofSeconds(60));
        Future<CallFailed> waiting = server.threads.submit(() -> catchThrowableOfType(CallFailed.class,
                () -> directory.keys(server.session, List.of(1001), call)));
        while (call.phase() != Call.Phase.HANDED_OVER) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        call.stop();
        assertThat(waiting.get().failure().code()).as("still connecting, or waiting already")
                .isIn(FailureCode.STOPPED_EARLY, FailureCode.STOPPED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
