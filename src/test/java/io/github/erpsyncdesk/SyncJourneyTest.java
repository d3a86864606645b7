package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.simulator.Mischief;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SuperOffice's Sync screen in the window: seen, confirmed by a person, written down, sent once. */
class SyncJourneyTest extends DeskFixture {
    @TempDir
    Path folder;

    @Override
    Path journalFolder() {
        return folder;
    }

    private void openSync() {
        openDemo();
        click("connection.syncSettings");
        await("connections", () -> !flow.models.sync.connections().isEmpty() && !flow.models.sync.connectors().isEmpty()
                && flow.models.sync.engine().get() != null);
    }

    @SuppressWarnings("unchecked")
    private void choose(String table, int row) {
        fx(() -> {
            ((TableView<Object>) node(table)).getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    private void confirm() {
        click("sync.ask.confirm");
        await("the end", () -> !flow.models.change.busy().get());
    }

    @Test
    void theEngineIsTurnedOffAndTheServerBarRemindsOfIt() throws Exception {
        simulator.delayEngine(Duration.ofSeconds(2));
        openSync();
        await("last syncs", () -> flow.models.sync.lastSync().size() == flow.models.sync.connections().size());
        pictures("sync-settings");
        click("sync.engine.off");
        assertThat(text("sync.ask.where")).contains("Fjord Trading AS");
        pictures("sync-settings-ask");
        assertThat(focused()).as("the harmless one").isEqualTo("sync.ask.cancel");
        robot.type(KeyCode.ESCAPE);
        assertThat(simulator.changes()).as("nobody confirmed it").isEmpty();
        click("sync.engine.off");
        click("sync.ask.confirm");
        await("the request is pending", () -> text("sync.said").contains("not yet so"));
        picture("sync-settings-pending");
        await("the end", () -> !flow.models.change.busy().get());
        assertThat(text("sync.said")).isEqualTo("Done.");
        assertThat(simulator.changes()).containsExactly("ChangeEngineStatus false");
        assertThat(journal.actions(9)).singleElement()
                .satisfies(action -> assertThat(action.outcome()).isEqualTo(Outcome.CONFIRMED));
        click("sync.back");
        await("the reminder", () -> node("bar.engine.off").isVisible());
        picture("engine-off");
        click("bar.engine.off");
        click("sync.engine.on");
        confirm();
        assertThat(simulator.changes()).containsExactly("ChangeEngineStatus false", "ChangeEngineStatus true");
        await("no reminder", () -> flow.models.connection.engine().get().running());
    }

    @Test
    void anAnswerThatIsLostIsUnknownAndNothingIsRepeated() throws Exception {
        openSync();
        simulator.mischief().next("ForceSyncAll", Mischief.Kind.LOSE_ANSWER);
        click("sync.force");
        confirm();
        assertThat(text("failure.effect")).isEqualTo("May have changed");
        assertThat(simulator.changes()).containsExactly("ForceSyncAll");
        assertThat(journal.actions(9)).singleElement()
                .satisfies(action -> assertThat(action.outcome()).isEqualTo(Outcome.UNKNOWN));
        click("sync.now");
        confirm();
        assertThat(text("sync.said")).isEqualTo("Done.");
        assertThat(simulator.changes()).containsExactly("ForceSyncAll", "SyncAll");
    }

    @Test
    void connectionsAreSwitchedTestedAndLookedInto() throws Exception {
        openSync();
        click("sync.connections.deleted");
        int deleted = index(ErpConnection::deleted);
        choose("sync.connections", deleted);
        click(flow.models.sync.connections().get(deleted).active() ? "sync.deactivate" : "sync.activate");
        confirm();
        assertThat(text("sync.reasons")).contains("The ERP connection is deleted.");
        choose("sync.connections", index(connection -> connection.id() == 3));
        click("sync.activate");
        confirm();
        await("active", () -> flow.models.sync.connections().get(index(connection -> connection.id() == 3)).active());
        choose("sync.connections", index(connection -> connection.id() == 1));
        click("sync.test");
        await("tested", () -> flow.models.tests.reach().get(1).key().equals("sync.reached"));
        choose("sync.connectors", 2);
        click("sync.connectors.ask");
        await("tested", () -> flow.models.tests.addresses().values().stream()
                .anyMatch(said -> said.key().equals("sync.connector.NOT_FOUND")));
        pictures("sync-settings-tested");
        click("sync.mapping");
        await("fields", () -> !((TableView<?>) node("sync.fields")).getItems().isEmpty());
        picture("sync-mapping");
        click("sync.mapping.close");
        assertThat(simulator.changes()).hasSize(2);
    }

    private int index(java.util.function.Predicate<ErpConnection> wanted) {
        for (int row = 0; row < flow.models.sync.connections().size(); row++) {
            if (wanted.test(flow.models.sync.connections().get(row))) {
                return row;
            }
        }
        throw new AssertionError("there is no such connection");
    }
}
