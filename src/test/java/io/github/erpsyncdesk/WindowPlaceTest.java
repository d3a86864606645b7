package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.WindowState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The window opens where it was closed, with its panes as they were. */
class WindowPlaceTest extends DeskFixture {

    @Override
    void prepare() {
        settings.preferences = Preferences.DEFAULT
                .with(new WindowState(10, 30, 980, 640, false, List.of(0.26, 0.63)));
    }

    @Test
    void itOpensWhereItWasAndIsRememberedWhereItIsClosed() {
        assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .containsExactly(10.0, 30.0, 980.0, 640.0);
        openDemo();
        assertThat(fx(() -> flow.dividers()).getFirst()).isCloseTo(0.26, within(0.01));
        assertThat(fx(() -> flow.dividers()).getLast()).isCloseTo(0.63, within(0.01));
        fx(() -> {
            stage.setX(20);
            stage.setWidth(970);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            stage.hide();
            return null;
        });
        WindowState kept = settings.preferences.window().orElseThrow();
        assertThat(List.of(kept.x(), kept.y(), kept.width(), kept.height())).containsExactly(20.0, 30.0, 970.0, 640.0);
        assertThat(kept.maximized()).isFalse();
        assertThat(kept.dividers()).hasSize(2);
    }

    @AfterEach
    void notMaximizedForWhatFollows() {
        fx(() -> {
            stage.setMaximized(false);
            return null;
        });
    }

    @Test
    void theSizeOfAMaximizedWindowIsNotThatItGoesBackTo() {
        fx(() -> {
            stage.setMaximized(true);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            stage.hide();
            return null;
        });
        assertThat(settings.preferences.window().orElseThrow())
                .isEqualTo(new WindowState(10, 30, 980, 640, true, List.of(0.26, 0.63)));
    }
}
