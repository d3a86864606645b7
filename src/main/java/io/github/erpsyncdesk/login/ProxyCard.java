package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks who logs in to the proxy, and logs in again through it: nothing had been sent. */
final class ProxyCard extends VBox {

    /** @param refused names the proxy */
    ProxyCard(Overlay overlay, LoginViewModel model, Failure refused) {
        super(16);
        NetworkForm network = model.server().form().network;
        Label text = Controls.text("login.proxyCard.text");
        text.setText(Texts.text(refused.what()));
        TextField user = new TextField(network.proxyUser.get());
        user.setId("login.proxyCard.user");
        user.setPromptText(Texts.text("login.proxyCard.user"));
        user.setAccessibleText(Texts.text("login.proxyCard.user"));
        PasswordField password = new PasswordField();
        password.setId("login.proxyCard.password");
        password.setPromptText(Texts.text("login.proxyPassword"));
        password.setAccessibleText(Texts.text("login.proxyPassword"));
        Button cancel = Controls.button("login.proxyCard.cancel", overlay::close);
        Button go = Controls.button("login.proxyCard.go", () -> {
            overlay.close();
            network.proxyKerberos.set(false);
            network.proxyUser.set(user.getText());
            network.proxyPassword.set(password.getText());
            model.logIn();
        });
        go.setDefaultButton(true);
        go.disableProperty().bind(user.textProperty().map(String::isBlank));
        Button kerberos = Controls.button("login.proxyCard.kerberos", () -> {
            overlay.close();
            network.proxyKerberos.set(true);
            model.logIn();
        });
        Controls.showWhen(kerberos, network.proxyKerberos.not()); // not again where it was just refused
        getChildren().addAll(Controls.title("login.proxyCard.title"), text, user, password,
                Controls.row(go, kerberos, Controls.spacer(), cancel));
        setPrefWidth(480);
        overlay.ask(this, user, overlay::close);
    }
}
