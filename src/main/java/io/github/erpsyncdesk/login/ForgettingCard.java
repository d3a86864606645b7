package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The window is to close while a secret is still being removed: it closes once that is done, or when told to. */
public final class ForgettingCard {
    private final Overlay overlay;
    private final Keychain keychain;
    private final Runnable close;
    private Subscription following = Subscription.EMPTY;

    public ForgettingCard(Overlay overlay, Keychain keychain, Runnable close) {
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
        VBox card = new VBox(16, Controls.title("login.forgetting.title"), text,
                Controls.row(now, Controls.spacer(), stay));
        card.setPrefWidth(560);
        overlay.ask(card, stay, this::leave);
        following = keychain.forgetting().subscribe(this::changed);
    }

    private void changed(Number left) {
        if (left.intValue() == 0 && keychain.state().get() == KeychainState.WORKS) {
            leave();
            close.run();
        }
    }

    private void leave() {
        following.unsubscribe();
        overlay.close();
    }
}
