package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.RecordLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys up to 5,000 exist, and those that ten divides are linked to connection 1; key n is company n + 10,000. */
class KeyRecordsTest {
    private final List<List<Integer>> calls = new ArrayList<>();
    private Optional<Notice> trouble = Optional.empty();

    private final RecordLookup server = new RecordLookup() {
        @Override
        public Answer look(List<Integer> keys, boolean described) {
            calls.add(keys);
            return trouble.isPresent() ? new Answer(List.of(), trouble)
                    : new Answer(keys.stream().filter(key -> key <= 5_000).map(key -> record(key)).toList(), trouble);
        }

        @Override
        public Answer linked(List<Integer> keys) {
            return new Answer(keys.stream().map(key -> key % 10 == 0
                    ? record(key).linked(List.of(new ErpLink(1, "E" + key, ActorType.CUSTOMER)))
                    : record(key)).toList(), trouble);
        }

        @Override
        public Map<Integer, Integer> keysOfContacts(List<Integer> ids) {
            return ids.stream().filter(id -> id > 10_000).collect(Collectors.toMap(id -> id, id -> id - 10_000));
        }
    };

    private static KnownRecord record(int key) {
        return new KnownRecord(new InternalKey(key, new RecordRef(RecordType.COMPANY, key + 10_000)))
                .named("Company " + key, "");
    }

    private KeyCheck check(int... keys) {
        KeyCheck check = new KeyCheck(SameThread.atOnce());
        check.open(server);
        check.keys().set(Optional.of(KeyList.of(keys)));
        return check;
    }

    @Test
    void aKeyThatACompleteAnswerLacksHoldsTheListBackUntilSomebodyKeepsIt() {
        KeyCheck check = check(1, 6_000, 2);
        assertThat(check.findings().get().unknown()).containsExactly(6_000);
        assertThat(check.findings().get().whyNot()).isEqualTo(Notice.of("keys.why.unknown", 1));
        check.keep();
        assertThat(check.findings().get().whyNot()).isNull();
        check.keys().set(Optional.of(KeyList.of(1, 6_000, 6_001)));
        assertThat(check.findings().get().whyNot()).as("another list, another decision").isNotNull();
    }

    @Test
    void withoutACompleteAnswerNothingIsHeldAgainstAKey() {
        trouble = Optional.of(Notice.of("failure.REFUSED"));
        assertThat(check(1, 6_000).findings().get()).isEqualTo(KeyFindings.NONE);
        assertThat(calls).as("what is refused is not asked again and again").hasSize(1);
    }

    @Test
    void aKeyOfARecordThatIsNotLinkedToTheSourceIsFound() {
        KeyCheck check = check(10, 11);
        assertThat(check.findings().get().count()).as("from CRM").isZero();
        check.source().set(new SyncSource(1, "Visma"));
        assertThat(check.findings().get().elsewhere()).containsExactly(11);
    }

    @Test
    void unknownNumbersThatAreContactIdsAreOfferedAsThose() {
        assertThat(check(1, 10_002, 10_003).findings().get().contacts())
                .containsOnly(Map.entry(10_002, 2), Map.entry(10_003, 3));
        assertThat(check(1, 6_000, 10_003).findings().get().areContacts()).as("one is not").isFalse();
        KeysViewModel model = new KeysViewModel(SameThread.atOnce());
        model.add("1 10002 12a 10003");
        model.replaceKeys(Map.of(10_002, 2, 10_003, 3));
        assertThat(model.copy(List.of())).isEqualTo("1\n2\n12a\n3");
        model.undo();
        assertThat(model.copy(List.of())).isEqualTo("1\n10002\n12a\n10003");
    }

    @Test
    void aLongListIsCheckedInPages() {
        check(IntStream.rangeClosed(1, 2_500).toArray());
        assertThat(calls).extracting(List::size).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void rowsThatAreShownAreAskedForTogetherAndOnce() {
        SameThread background = SameThread.handCranked();
        KeyRecords records = new KeyRecords(background);
        records.open(server);
        IntStream.rangeClosed(1, 30).forEach(records::of);
        records.of(7_000);
        background.crank();
        background.crank();
        assertThat(calls).as("the first at once, the others together").extracting(List::size).containsExactly(1, 30);
        assertThat(records.of(3)).get().extracting(KnownRecord::label).isEqualTo("Company 3");
        assertThat(records.of(7_000)).isEmpty();
        assertThat(background.waiting()).as("what has no record is not asked for again").isZero();
    }
}
