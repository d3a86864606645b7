package io.github.erpsyncdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeDirectory;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.model.Ability;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys 1 to 5,000 are the companies 10,001 to 15,000; what is missing in a complete answer does not exist. */
class RecordDirectoryTest {
    private final FakeDirectory server = new FakeDirectory();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestClock clock = new TestClock();
    private final RecordDirectory directory = new RecordDirectory(server, FakeNetServer.session(), threads, clock);

    private static final class TestClock extends Clock {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void fill() {
        for (int key = 1; key <= 5_000; key++) {
            InternalKey row = new InternalKey(key, new RecordRef(RecordType.COMPANY, 10_000 + key));
            server.keys.add(row);
            server.links.add(new LinkedKey(key, row, new ErpLink(1 + key % 2, "N" + key, ActorType.CUSTOMER)));
            server.names.add(new RecordName(row.record(), "Company " + key, ""));
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Reading reading() {
        return new Reading(Duration.ofSeconds(30));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void manyKeysAreReadInWholePagesAndUnknownOnesAreMissingInTheAnswer() {
        Part<KnownRecord> answer = directory.keys(range(4_001, 6_000), reading());
        assertThat(answer.complete()).isTrue();
        assertThat(answer.rows()).extracting(KnownRecord::key).containsExactlyElementsOf(range(4_001, 5_000));
        assertThat(server.asked).containsExactlyInAnyOrder("keys 1000", "keys 1000");
    }

    /** A server with pages of its own must not make existing keys look unknown. */
    @Test
    void aServerThatGivesLessThanAPageIsAskedOn() {
        server.page = 300;
        assertThat(directory.keys(range(1, 1_100), reading()).rows()).hasSize(1_100);
        assertThat(directory.linkedTo(2, null, Integer.MAX_VALUE, reading()).rows()).hasSize(2_500);
        assertThat(directory.synchronised(RecordType.COMPANY, Integer.MAX_VALUE, reading()).rows()).hasSize(5_000);
        List<KnownRecord> named = directory
                .withNames(directory.keys(range(1, 1_100), reading()).rows(), reading()).rows();
        assertThat(named).noneMatch(record -> record.name().isEmpty());
    }

    @Test
    void theFirstFailureEndsItAndKeepsWhatWasRead() {
        AtomicInteger calls = new AtomicInteger();
        server.during = () -> server.keyFailure = calls.incrementAndGet() > 2 ? FakeDirectory.refused() : null;
        Part<KnownRecord> answer = directory.keys(range(1, 5_000), reading());
        assertThat(answer.complete()).isFalse();
        assertThat(answer.rows()).isNotEmpty().hasSizeLessThan(5_000);
    }

    @Test
    void aRefusalIsRememberedAndAnOutageIsNot() {
        server.keyFailure = FakeDirectory.refused();
        assertThat(directory.keys(List.of(1), reading()).trouble().orElseThrow().code())
                .isEqualTo(FailureCode.RIGHTS);
        assertThat(directory.abilities().keyLookup()).isInstanceOf(Ability.No.class);
        assertThat(directory.abilities().names()).isInstanceOf(Ability.NotAsked.class);
        directory.keys(List.of(2), reading());
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void whatWorkedOnceIsAnAbility() {
        assertThat(directory.probe(reading()).keyLookup()).isInstanceOf(Ability.Yes.class);
        server.nameFailure = FakeDirectory.refused();
        directory.withNames(directory.keys(List.of(1), reading()).rows(), reading());
        assertThat(directory.abilities().names()).isInstanceOf(Ability.Yes.class);
    }

    @Test
    void whatWasLookedUpIsRememberedForAWhile() {
        directory.keys(range(1, 10), reading());
        directory.keys(range(1, 10), reading());
        assertThat(server.asked).hasSize(1);
        clock.now = clock.now.plus(RecordCache.AGE).plusSeconds(1);
        directory.keys(range(1, 10), reading());
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void timeThatIsOverEndsTheLookUpBeforeTheNextCall() {
        Reading over = new Reading(Duration.ZERO);
        assertThat(directory.keys(List.of(1), over).trouble().orElseThrow().code()).isEqualTo(FailureCode.DEADLINE);
        Reading stopped = reading();
        stopped.stop();
        assertThat(directory.keys(List.of(1), stopped).complete()).isFalse();
        assertThat(server.asked).isEmpty();
        assertThat(directory.abilities().keyLookup()).as("what was not asked says nothing of the server")
                .isInstanceOf(Ability.NotAsked.class);
    }

    @Test
    void anErpNumberIsComparedAsTextAndMayLeadToTwo() {
        InternalKey other = new InternalKey(9_001, new RecordRef(RecordType.COMPANY, 1));
        server.links.add(new LinkedKey(9_001, other, new ErpLink(1, "N2", ActorType.SUPPLIER)));
        server.links.add(new LinkedKey(9_002, other, new ErpLink(1, "n4", ActorType.SUPPLIER)));
        Resolver resolver = new Resolver(directory);
        Resolution resolution = resolver.erpKeys(List.of(1), null, List.of("N2", "N4", "4", "N3"), reading());
        assertThat(resolution.trouble()).isEmpty();
        assertThat(resolution.found()).extracting(KnownRecord::key).containsExactly(4);
        assertThat(resolution.open()).extracting(Resolution.Open::value).containsExactly("N2", "4", "N3");
        assertThat(resolution.open().getFirst().ambiguous()).isTrue();
        assertThat(resolver.erpKeys(List.of(1), ActorType.SUPPLIER, List.of("N2"), reading()).found())
                .extracting(KnownRecord::key).containsExactly(9_001);
        assertThat(resolver.erpKeys(List.of(1, 2), null, List.of("N3"), reading()).found()).hasSize(1);
    }

    @Test
    void recordIdsLeadToOtherNumbers() {
        Resolution resolution = new Resolver(directory).recordIds(RecordType.COMPANY, List.of(10_057, 57), reading());
        assertThat(resolution.found()).extracting(KnownRecord::key).containsExactly(57);
        assertThat(resolution.open()).extracting(Resolution.Open::value).containsExactly("57");
    }

    @Test
    void aSearchBringsKeysAndSaysWhatIsNotSynchronised() {
        server.names.add(new RecordName(new RecordRef(RecordType.COMPANY, 77), "Company without a key", "Oslo"));
        assertThat(directory.search(List.of(RecordType.COMPANY), "Company without", 10, reading()).rows())
                .containsExactly(new KnownRecord(0, new RecordRef(RecordType.COMPANY, 77), "Company without a key",
                        "Oslo", List.of()));
        assertThat(directory.search(List.of(RecordType.COMPANY), "Company 4999", 10, reading()).rows())
                .extracting(KnownRecord::key).containsExactly(4_999);
    }

    @Test
    void linksAreAddedToTheirRecords() {
        List<KnownRecord> linked = directory.withLinks(directory.keys(List.of(3, 4), reading()).rows(), reading())
                .rows();
        assertThat(linked).extracting(KnownRecord::links).containsExactly(
                List.of(new ErpLink(2, "N3", ActorType.CUSTOMER)), List.of(new ErpLink(1, "N4", ActorType.CUSTOMER)));
    }
}
