package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.ui.Controls;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The address, what was made of it, and who answers there. */
final class AddressBox extends VBox {

    AddressBox(LoginViewModel model) {
        super(4);
        TextField address = FormFields.field("login.address", model.server().form().address);
        address.setPromptText("https://crm.example.com/App");
        HBox.setHgrow(address, Priority.ALWAYS);
        Region hint = Controls.notice("login.address.hintText", "quiet", model.server().addressHint());
        Label identity = Controls.text("login.identityText");
        identity.getStyleClass().add("answered");
        identity.textProperty().bind(model.identity().map(AddressBox::words).orElse(""));
        Controls.showWhen(identity, model.identity().map(value -> true).orElse(false));
        Button check = Controls.button("login.check", Feather.SEARCH, model::checkAddress);
        getChildren().addAll(Controls.row(address, check), hint, identity);
    }

    private static String words(ServerIdentity identity) {
        return Texts.text("login.answered", identity.version(), identity.company(), identity.database(),
                identity.serial());
    }
}
