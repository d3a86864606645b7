package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The window is to close while a secret is still being removed: it closes once that is done, or when told to. */
public final class ForgettingCard extends VBox {
    private final Overlay overlay;
    private final Keychain keychain;
    private final Runnable close;
    private boolean isLeft;

    public ForgettingCard(Overlay overlay, Keychain keychain, Runnable close) {
        super(16);
        this.overlay = overlay;
        this.keychain = keychain;
        this.close = close;
        Label text = Controls.text("login.forgetting.text");
        text.textProperty().bind(keychain.notice().map(Texts::text).orElse(""));
        Button stay = Controls.button("login.forgetting.stay", this::leave);
        Button now = Controls.button("login.forgetting.closeNow", () -> {
            leave();
            close.run();
        });
        getChildren().addAll(Controls.title("login.forgetting.title"), text,
                Controls.row(now, Controls.spacer(), stay));
        setPrefWidth(560);
        overlay.ask(this, stay, this::leave);
        Follow.value(this, keychain.forgetting(), this::changed);
    }

    private void changed(Number left) {
        if (!isLeft && left.intValue() == 0 && keychain.state().get() == KeychainState.WORKS) {
            leave();
            close.run();
        }
    }

    private void leave() {
        isLeft = true;
        overlay.close();
    }
}
