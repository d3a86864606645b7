package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A record of the list is opened in SuperOffice, at the web address that was set with its server. */
class OpenRecordJourneyTest extends DeskFixture {

    @Override
    void prepare() {
        settings.saved = List.of(ownServer("known", ServerKind.TEST,
                Optional.of(new ServerIdentity("Fjord Trading AS", "fjord_demo", "1020260001", "10.5")))
                .openedAt("https://crm.example/SuperOffice/"));
    }

    private MenuItem item(String id) {
        ContextMenu menu = ((TableView<?>) node("keys.table")).getContextMenu();
        return menu.getItems().stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
    }

    private void showMenuOf(int row) {
        fx(() -> {
            TableView<?> table = (TableView<?>) node("keys.table");
            table.getSelectionModel().clearAndSelect(row);
            table.getContextMenu().hide();
            table.getContextMenu().show(table, 400, 300);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theRowMenuOpensTheRecordsPage() {
        write("login.secret", "demo");
        robot.type(KeyCode.ENTER);
        await("connections", () -> flow.models.connection.sources().size() > 1);
        choose(0);
        enter("1001 99001");
        await("its record", () -> fx(() -> node("keys.table").lookupAll(".table-cell").stream()
                .anyMatch(cell -> String.valueOf(((Labeled) cell).getText())
                        .startsWith("Fjord Havn"))));
        showMenuOf(0);
        assertThat(item("keys.menu.open").isDisable()).isFalse();
        assertThat(fx(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance))).isTrue();
        fx(() -> {
            item("keys.menu.open").fire();
            return null;
        });
        assertThat(browsed).hasToString("https://crm.example/SuperOffice/default.aspx?contact.main?contact_id=2501");
        showMenuOf(1);
        assertThat(item("keys.menu.open").isDisable()).as("nobody knows its record").isTrue();
        fx(() -> {
            ((TableView<?>) node("keys.table")).getContextMenu().hide();
            return null;
        });
    }
}
