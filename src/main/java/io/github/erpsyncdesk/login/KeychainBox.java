package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.ui.Controls;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Whether the secret is remembered, what the keychain says to that, and what can be done about it. */
final class KeychainBox extends VBox {
    private static final Set<KeychainState> WORTH_ASKING_AGAIN = EnumSet.of(KeychainState.LOCKED,
            KeychainState.REFUSED, KeychainState.ANSWERED_LATE);

    KeychainBox(ServerForm server) {
        super(4);
        CheckBox remember = new CheckBox(Texts.text("login.remember.box"));
        remember.setId("login.remember");
        remember.selectedProperty().bindBidirectional(server.form().remember);
        remember.setOnAction(event -> server.rememberChosen());
        Region says = Controls.notice("login.keychain", "quiet", server.keychain().notice());
        Button stop = Controls.button("login.keychain.stop", server.keychain()::stopAsking);
        Controls.showWhen(stop, server.keychain().state().map(state -> state == KeychainState.ASKING));
        Button again = Controls.button("login.keychain.again", server::askKeychain);
        Controls.showWhen(again, server.keychain().state().map(WORTH_ASKING_AGAIN::contains)
                .flatMap(worth -> server.form().remember.map(chosen -> worth && chosen)));
        getChildren().addAll(remember, says, new FlowPane(8, 4, stop, again));
    }
}
