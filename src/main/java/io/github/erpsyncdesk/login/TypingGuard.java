package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.ui.Follow;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Keeps what a person types into the keychain's own question out of the log-in. While the keychain asks, keys are
 * ignored here until a person clicks; when its question goes away in the middle of a word, they are ignored until the
 * typing has paused. Escape ends the question.
 */
final class TypingGuard {
    private static final Duration PAUSE = Duration.seconds(1);

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ObservableValue<KeychainState> state;
    private final Runnable stopAsking;
    private boolean isUp;

    TypingGuard(Node root, ObservableValue<KeychainState> state, Runnable stopAsking) {
        this.state = state;
        this.stopAsking = stopAsking;
        pause.setOnFinished(end -> isUp = false);
        EventHandler<Event> keepOut = this::keepOut;
        root.addEventFilter(KeyEvent.ANY, keepOut);
        root.addEventFilter(InputMethodEvent.ANY, keepOut);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lower());
        Follow.change(root, state, (before, now) -> {
            if (before == KeychainState.ASKING || now == KeychainState.ASKING) {
                raise();
            }
        });
        root.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(window -> window.focusedProperty())
                .addListener((all, before, now) -> {
                    if (state.getValue() == KeychainState.ASKING) {
                        raise();
                    }
                });
        if (state.getValue() == KeychainState.ASKING) {
            raise();
        }
    }

    private void raise() {
        isUp = true;
        if (state.getValue() == KeychainState.ASKING) {
            pause.stop();
        } else {
            pause.playFromStart();
        }
    }

    private void lower() {
        pause.stop();
        isUp = false;
    }

    private void keepOut(Event event) {
        if (!isUp) {
            return;
        }
        event.consume();
        boolean asking = state.getValue() == KeychainState.ASKING;
        if (asking && event instanceof KeyEvent key && key.getCode() == KeyCode.ESCAPE) {
            stopAsking.run();
        } else if (!asking) {
            pause.playFromStart();
        }
    }
}
