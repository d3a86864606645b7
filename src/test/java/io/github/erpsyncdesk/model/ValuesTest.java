package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.fake.FakeNetServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values that would be dangerous cannot be made. */
class ValuesTest {

    @Test
    void thereIsNoEmptyListOfKeys() {
        assertThatThrownBy(KeyList::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyList.of(1, 2).slice(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysArePositiveAndDistinct() {
        assertThatThrownBy(() -> KeyList.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyList.of(5, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyList.of(5, 6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(KeyList.of(Integer.MAX_VALUE, 1).stream()).containsExactly(Integer.MAX_VALUE, 1);
    }

    @Test
    void aListOfKeysIsASnapshot() {
        int[] ids = {1, 2};
        KeyList keys = KeyList.of(ids);
        ids[0] = 99;
        assertThat(keys.get(0)).isEqualTo(1);
    }

    @Test
    void everythingNeedsTheExactName() {
        SyncSource source = new SyncSource(1, "Visma Norge AS");
        assertThatThrownBy(() -> new Scope.Everything(source, "Visma Norge ASA")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Scope.Everything(source, "visma norge as")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Scope.Everything(source, "Visma Norge AS ")).isInstanceOf(Rejected.class);
        assertThat(new Scope.Everything(source, "Visma Norge AS").typed()).isEqualTo("Visma Norge AS");
    }

    @Test
    void everythingOfOneSourceIsNotEverythingOfAnother() {
        Scope confirmed = new Scope.Everything(SyncSource.CRM, "CRM");
        assertThatThrownBy(() -> new ResyncRequest(FakeNetServer.FJORD, "p", ServerKind.TEST, "u",
                new Direction(new SyncSource(1, "Visma"), 1),
                confirmed, BlankRule.KEEP, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretIsNeverPrinted() {
        Secret secret = Secret.of("canary");
        assertThat(secret).hasToString("***");
        assertThat(new Credentials.Password("u", secret).toString()).doesNotContain("canary");
        assertThat(FakeNetServer.session().toString()).doesNotContain("7T:ticket");
        secret.close();
        assertThat(secret.reveal()).doesNotContain("canary");
    }

    @Test
    void batchesStayBelowTheBytesAServerTakes() {
        int[] large = IntStream.range(0, 6_000).map(i -> Integer.MAX_VALUE - i).toArray();
        ResyncRequest request = new ResyncRequest(FakeNetServer.FJORD, "p", ServerKind.TEST, "u",
                new Direction(SyncSource.CRM, 1),
                new Scope.Keys(KeyList.of(large)), BlankRule.KEEP, Instant.EPOCH);
        List<Batch> batches = ResyncPlan.of(request, BatchRule.of(10_000)).batches();
        assertThat(batches).hasSizeGreaterThan(1)
                .allSatisfy(batch -> assertThat(batch.size() * 29).isLessThan(BatchRule.DEFAULT_BYTES));
        assertThat(batches.stream().flatMapToInt(batch -> ((Batch.Keys) batch).keys().stream()).toArray())
                .isEqualTo(large);
    }

    @Test
    void changesAreCountedAndMergedInOrder() {
        ChangeSet first = new ChangeSet.Builder().add(ChangeKind.ADDED, "contact", 1)
                .add(ChangeKind.UPDATED, "person", 2).build();
        ChangeSet second = new ChangeSet.Builder().add(ChangeKind.DELETED, "contact", 3)
                .addUnreadable(ChangeKind.ADDED, "sale", "x").build();
        ChangeSet all = ChangeSet.merged(List.of(first, second));
        assertThat(all.asList()).containsExactly(new Change(ChangeKind.ADDED, "contact", 1),
                new Change(ChangeKind.UPDATED, "person", 2),
                new Change(ChangeKind.DELETED, "contact", 3));
        assertThat(all.countsByTable().get("contact")).containsExactly(1, 0, 1);
        assertThat(all.unreadable()).hasSize(1);
    }

    /** Key 2 is company 77 here, so neither "contact 2" nor "person 77" says anything of it. */
    @Test
    void notReportedIsSaidOfKeysWhoseRecordIsKnownAndNeverByEqualNumbers() {
        Batch batch = new Batch.Keys(1, KeyList.of(1, 2, 3));
        ResyncRequest request = new ResyncRequest(FakeNetServer.FJORD, "p", ServerKind.TEST, "u",
                new Direction(SyncSource.CRM, 1),
                new Scope.Keys(KeyList.of(1, 2, 3)), BlankRule.KEEP, Instant.EPOCH);
        ResyncPlan plan = ResyncPlan.of(request, BatchRule.of(10));
        KnownRecords known = KnownRecords.of(List.of(record(1, 76), record(2, 77)));
        assertThat(run(plan, batch, 77).with(known).notReported().orElseThrow()).containsExactly(1);
        assertThat(run(plan, batch, 2).with(known).notReported().orElseThrow()).containsExactly(1, 2);
        assertThat(run(plan, batch, 2).notReported()).as("nothing is known of any key").isEmpty();
    }

    private static KnownRecord record(int key, int contact) {
        return new KnownRecord(new InternalKey(key, new RecordRef(RecordType.COMPANY, contact)));
    }

    private static RunRecord run(ResyncPlan plan, Batch batch, int updatedContact) {
        return new RunRecord(plan,
                List.of(new BatchOutcome.Answered(batch, FakeNetServer.ok(updatedContact), Duration.ZERO)),
                Instant.EPOCH, Duration.ZERO);
    }
}
