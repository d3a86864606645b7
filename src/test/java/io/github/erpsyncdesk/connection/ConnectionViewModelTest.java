package io.github.erpsyncdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.SyncSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {
    private final FakeNetServer server = new FakeNetServer();
    private final SameThread background = SameThread.atOnce();
    private final ConnectionViewModel model = new ConnectionViewModel(server, background);

    private void select(int id) {
        model.selected()
                .set(model.sources().stream().filter(source -> source.source().id() == id).findFirst().orElseThrow());
    }

    @Test
    void crmStandsFirstAndNothingIsChosen() {
        model.open(FakeNetServer.session());
        assertThat(model.sources()).hasSize(4).first()
                .satisfies(source -> assertThat(source.source()).isEqualTo(SyncSource.CRM));
        assertThat(model.direction().get()).isNull();
    }

    @Test
    void theDirectionCountsTheOthersThatTakePart() {
        model.open(FakeNetServer.session());
        select(0);
        assertThat(model.direction().get()).isEqualTo(new Direction(SyncSource.CRM, 2));
        select(1);
        assertThat(model.direction().get()).isEqualTo(new Direction(new SyncSource(1, "Visma Norge"), 1));
    }

    @Test
    void anInactiveConnectionCannotBeTheSource() {
        model.open(FakeNetServer.session());
        select(3);
        assertThat(model.direction().get()).isNull();
    }

    @Test
    void refreshingKeepsTheChoiceAndDropsOneThatIsGone() {
        model.open(FakeNetServer.session());
        select(2);
        model.refresh();
        assertThat(model.direction().get().source().id()).isEqualTo(2);
        server.connections = List.of(FakeNetServer.connection(1, "Visma Norge", true));
        model.refresh();
        assertThat(model.direction().get()).isNull();
    }

    @Test
    void aConnectionThatWasTurnedOffIsNoSourceAnyMore() {
        model.open(FakeNetServer.session());
        select(2);
        server.connections = List.of(FakeNetServer.connection(2, "Visma Sverige", false));
        model.refresh();
        assertThat(model.direction().get()).isNull();
    }

    @Test
    void findingHidesAndNeverChangesTheChoice() {
        model.open(FakeNetServer.session());
        select(1);
        model.find().set("sverige");
        assertThat(model.sources()).hasSize(1);
        assertThat(model.direction().get().source().id()).isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadIsAFailure() {
        server.listFailure = new Failure.Refused(FailureCode.RIGHTS, List.of(""), "");
        model.open(FakeNetServer.session());
        assertThat(model.failure().get().code()).isEqualTo(FailureCode.RIGHTS);
        assertThat(model.sources()).isEmpty();
        assertThat(model.loading().get()).isFalse();
    }

    @Test
    void aTestSaysWhetherTheErpSystemAnswers() {
        model.open(FakeNetServer.session());
        model.test(1);
        model.test(2);
        assertThat(model.reach()).containsEntry(1, ConnectionViewModel.Reach.REACHED).containsEntry(2,
                ConnectionViewModel.Reach.NOT_REACHED);
    }

    @Test
    void anAnswerForAnotherSessionIsDropped() {
        SameThread slow = SameThread.handCranked();
        ConnectionViewModel late = new ConnectionViewModel(server, slow);
        late.open(FakeNetServer.session());
        late.open(null);
        while (slow.waiting() > 0) {
            slow.crank();
        }
        assertThat(late.sources()).isEmpty();
    }
}
