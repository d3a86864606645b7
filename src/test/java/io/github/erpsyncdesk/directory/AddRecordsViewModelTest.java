package io.github.erpsyncdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.directory.FoundRow.State;
import io.github.erpsyncdesk.directory.RecordQuestion.By;
import io.github.erpsyncdesk.fake.FakeDirectory;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordName;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what a person has seen resolved is added, and what was not answered is not called unknown. */
class AddRecordsViewModelTest {
    private static final Executor SAME = Runnable::run;
    private final FakeDirectory server = new FakeDirectory();
    private final List<Integer> added = new ArrayList<>();
    private final AddRecordsViewModel model = new AddRecordsViewModel(SameThread.atOnce(), added::addAll);

    @BeforeEach
    void open() {
        record(1, 101, "Fjord Havn", "00123", ActorType.CUSTOMER);
        record(2, 102, "Fjord Havn", "77", ActorType.CUSTOMER);
        record(3, 103, "Lager", "77", ActorType.SUPPLIER);
        server.names.add(new RecordName(new RecordRef(RecordType.COMPANY, 104), "Fjord alone", ""));
        model.open(new RecordDirectory(server, FakeNetServer.session(), SAME, Clock.systemUTC()));
        model.begin(List.of(new ErpConnection(1, "Visma", "", "", true, false, "")), 0);
    }

    private void record(int key, int id, String name, String erpKey, ActorType actor) {
        InternalKey row = new InternalKey(key, new RecordRef(RecordType.COMPANY, id));
        server.keys.add(row);
        server.links.add(new LinkedKey(key, row, new ErpLink(1, erpKey, actor)));
        server.names.add(new RecordName(row.record(), name, ""));
    }

    private List<State> find(By by, String text) {
        model.by().set(by);
        model.text().set(text);
        model.find();
        return model.rows().stream().map(FoundRow::state).toList();
    }

    @Test
    void ofASearchNothingIsAddedBeforeSomebodySelectsIt() {
        assertThat(find(By.SEARCH, "Fjord")).containsExactlyInAnyOrder(State.HIT, State.HIT, State.NO_KEY);
        assertThat(model.chosen().get()).isZero();
        model.take();
        assertThat(added).isEmpty();
        find(By.SEARCH, "Fjord");
        model.rows().forEach(row -> row.chosen().set(true));
        assertThat(model.chosen().get()).as("one has no key").isEqualTo(2);
        model.take();
        assertThat(added).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void idsLeadToKeysInTheirOrderAndNeverTwice() {
        assertThat(find(By.COMPANY, "103, 101\n103\n104\n999\n0101\n99999999999\nx1"))
                .containsExactly(State.FOUND, State.FOUND, State.NO_KEY, State.UNKNOWN, State.INVALID, State.INVALID,
                        State.INVALID);
        assertThat(added).as("nothing is added before").isEmpty();
        model.take();
        assertThat(added).containsExactly(3, 1);
        assertThat(find(By.COMPANY, "101 103")).as("may be one number").containsExactly(State.INVALID);
    }

    @Test
    void internalKeysAreShownAsTheRecordsTheyAre() {
        assertThat(find(By.KEY, "1\n101")).containsExactly(State.FOUND, State.UNKNOWN);
        assertThat(model.rows().getFirst().record().orElseThrow().label()).isEqualTo("Fjord Havn");
    }

    @Test
    void anErpNumberIsTextAndOfTwoRecordsNoneIsChosen() {
        assertThat(find(By.ERP, " 00123 \n123\n77")).containsExactly(State.FOUND, State.UNKNOWN, State.AMBIGUOUS,
                State.AMBIGUOUS);
        assertThat(model.chosen().get()).isEqualTo(1);
        assertThat(model.message().get().key()).isEqualTo("records.choose");
        model.rows().getLast().chosen().set(true);
        model.take();
        assertThat(added).containsExactly(1, 3);
        model.actor().set(ActorType.SUPPLIER);
        assertThat(find(By.ERP, "77")).containsExactly(State.FOUND);
    }

    @Test
    void aKeyWithACommaIsOneErpNumber() {
        record(9, 109, "Comma", "A,1", ActorType.CUSTOMER);
        assertThat(find(By.ERP, "A,1")).containsExactly(State.FOUND);
    }

    @Test
    void whatWasRefusedIsNeverCalledUnknownNorWithoutKey() {
        server.keyFailure = FakeDirectory.refused();
        assertThat(find(By.COMPANY, "101\n999")).containsOnly(State.NOT_ANSWERED);
        assertThat(find(By.SEARCH, "Fjord")).containsOnly(State.NOT_ANSWERED);
        assertThat(find(By.ERP, "77")).containsOnly(State.NOT_ANSWERED);
        assertThat(model.trouble().get()).isNotNull();
        assertThat(model.chosen().get()).isZero();
    }

    @Test
    void withoutNamesKeysAreStillFound() {
        server.nameFailure = FakeDirectory.refused();
        assertThat(find(By.COMPANY, "101")).containsExactly(State.FOUND);
        assertThat(model.trouble().get()).isNotNull();
    }

    @Test
    void nothingAndTooMuchIsNotAskedFor() {
        find(By.ERP, " \n ");
        assertThat(model.message().get().key()).isEqualTo("records.nothing");
        find(By.COMPANY, "1\n".repeat(3) + String.join("\n", IntStream.rangeClosed(1, 10_001)
                .mapToObj(String::valueOf).toList()));
        assertThat(model.message().get().key()).isEqualTo("records.tooMany");
        model.begin(List.of(), 0);
        find(By.ERP, "77");
        assertThat(model.message().get().key()).isEqualTo("records.noConnection");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void anotherQuestionAndALogOutEndTheLookUp() {
        SameThread later = SameThread.handCranked();
        AddRecordsViewModel slow = new AddRecordsViewModel(later, added::addAll);
        slow.open(new RecordDirectory(server, FakeNetServer.session(), SAME, Clock.systemUTC()));
        slow.text().set("Fjord");
        slow.find();
        assertThat(slow.busy().get()).isTrue();
        slow.open(null);
        assertThat(slow.busy().get()).isFalse();
        later.crank();
        assertThat(slow.rows()).isEmpty();
    }

    @Test
    void everyValueHasItsWords() {
        for (By by : By.values()) {
            assertThat(Texts.text("records.by." + by)).isNotBlank();
        }
        for (State state : State.values()) {
            assertThat(Texts.text("records.state." + state)).isNotBlank();
        }
        for (ActorType actor : ActorType.values()) {
            assertThat(Texts.text("record.actor." + actor)).isNotBlank();
            assertThat(Texts.text("records.actor." + actor)).isNotBlank();
        }
    }
}
