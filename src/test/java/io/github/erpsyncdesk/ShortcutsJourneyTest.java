package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.simulator.Mischief;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What people know from other programs: Ctrl+F, and a title that says what the window is at. */
class ShortcutsJourneyTest extends DeskFixture {

    private void find() {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String title() {
        return fx(stage::getTitle);
    }

    @Test
    void ctrlFGoesToTheSearchOfThePaneAndTheTitleNamesServerAndProgress() {
        assertThat(title()).isEqualTo("ErpSync Desk");
        openDemo();
        assertThat(title()).isEqualTo("Fjord Trading AS · fjord_demo – ErpSync Desk");
        choose(0);
        enter("1001 1002");
        simulator.mischief().next("ForceResyncNoBlankValues", Mischief.Kind.HANG);
        reviewAndConfirm();
        await("the progress", () -> title().equals("1 of 1 – Fjord Trading AS · fjord_demo – ErpSync Desk"));
        fx(() -> {
            flow.models.run.stopWaiting();
            return null;
        });
        awaitEnd();
        assertThat(title()).isEqualTo("Fjord Trading AS · fjord_demo – ErpSync Desk");
        fx(() -> {
            node("result.records").requestFocus();
            return null;
        });
        find();
        assertThat(focused()).isEqualTo("result.find");
        fx(() -> {
            node("connection.list").requestFocus();
            return null;
        });
        find();
        assertThat(focused()).isEqualTo("connection.find");
        fx(() -> {
            node("keys.table").requestFocus();
            return null;
        });
        find();
        await("the search for records", () -> node("records.name") != null);
        robot.type(KeyCode.ESCAPE);
        click("history.show");
        assertThat(focused()).isEqualTo("history.runs");
        find();
        assertThat(focused()).isEqualTo("history.find");
    }
}
