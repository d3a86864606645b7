package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Measures screens in both themes, and remembers which views it has seen. */
abstract class ContrastFixture extends DeskFixture {
    private static final int LOOKS = 4;
    /** The owners of menus and choices that have been measured. */
    private static final Set<String> OPENED = new HashSet<>();
    /** The views that some test has measured. */
    static final Set<Class<?>> SEEN = new HashSet<>();
    /** Controls whose focus has been found visible, by all that styles them. */
    private static Set<String> known = new HashSet<>();

    @TempDir
    static Path folder;

    private final List<String> faults = new ArrayList<>();

    @Override
    Path journalFolder() {
        return folder.resolve(getClass().getSimpleName() + System.nanoTime());
    }

    /** A fault is one that stays: a screen may still be laid out, or the window not have the focus yet. */
    void measure(String screen) {
        fx(() -> {
            Shown.each(stage.getScene().getRoot(), node -> {
                Bounds bounds = Shown.of(node);
                if (bounds.getWidth() > 1 && bounds.getHeight() > 1) {
                    SEEN.add(node.getClass());
                }
            });
            return null;
        });
        for (Theme theme : Theme.values()) {
            fx(() -> {
                theme.applyTo(stage.getScene());
                return null;
            });
            List<String> found = List.of("not measured yet");
            for (int look = 0; look < LOOKS && !found.isEmpty(); look++) {
                WaitForAsyncUtils.waitForFxEvents(3 + look * 10);
                Set<String> also = new HashSet<>(known);
                found = new ArrayList<>();
                new Contrast(stage.getScene(), screen + ", " + theme, found, also).measure();
                if (found.isEmpty()) {
                    known = also;
                }
            }
            faults.addAll(found);
        }
    }

    /** What opens above the screen that is shown: menus, choices and hints. */
    void measurePopups() {
        List<Control> owners = new ArrayList<>();
        fx(() -> {
            Shown.each(stage.getScene().getRoot(), node -> {
                if (node instanceof Control control && !node.isDisabled() && Shown.of(node).getWidth() > 1) {
                    owners.add(control);
                }
            });
            return null;
        });
        Control hinted = owners.stream().filter(control -> control.getTooltip() != null).findFirst().orElse(null);
        for (Control owner : owners) {
            if (owner instanceof MenuButton menu && OPENED.add(menu.getId())) {
                measurePopup(menu.getId(), menu::show, menu::hide);
            } else if (owner instanceof ComboBoxBase<?> choice && OPENED.add(choice.getId())) {
                measurePopup(choice.getId(), choice::show, choice::hide);
            }
        }
        if (hinted != null) {
            Tooltip hint = hinted.getTooltip();
            measurePopup("the hint of " + hinted.getId(),
                    () -> hint.show(hinted, stage.getX() + 20, stage.getY() + 20), hint::hide);
        }
    }

    private void measurePopup(String what, Runnable show, Runnable hide) {
        onScreen(show);
        await(what + " is open", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        for (Theme theme : Theme.values()) {
            onScreen(() -> theme.applyTo(stage.getScene()));
            int texts = 0;
            for (int look = 0; look < LOOKS && texts == 0; look++) {
                texts = readPopups(what + ", " + theme);
                if (fx(() -> Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance))) {
                    onScreen(show); // what lies under it has changed
                }
            }
            assertThat(texts).as("words of " + what + ", " + theme).isPositive();
        }
        onScreen(hide);
        await(what + " is closed", () -> Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance));
    }

    private int readPopups(String what) {
        int texts = 0;
        for (Window window : fx(() -> List.copyOf(Window.getWindows()))) {
            if (window instanceof PopupWindow) {
                Contrast contrast = new Contrast(window.getScene(), what, faults, known);
                contrast.measurePopup();
                texts += contrast.texts();
            }
        }
        return texts;
    }

    /** How many words and icons a node shows now. */
    int words(Node of) {
        return fx(() -> {
            int[] words = {0};
            Shown.each(of, node -> words[0] += node instanceof Text text && !text.getText().isBlank()
                    && Shown.of(text).getHeight() > 1 ? 1 : 0);
            return words[0];
        });
    }

    void onScreen(Runnable work) {
        fx(() -> {
            work.run();
            return null;
        });
    }

    @AfterEach
    void nothingIsTooFaint() {
        assertThat(faults).isEmpty();
    }
}
