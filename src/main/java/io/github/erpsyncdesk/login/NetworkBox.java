package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.ui.Controls;
import java.io.File;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** How the server is reached: the proxy, a certificate of one's own, and what a Kerberos ticket may be used for. */
final class NetworkBox {
    private static final int WIDE = 22;

    private final ProfileForm form;
    private final NetworkForm network;

    NetworkBox(ProfileForm form) {
        this.form = form;
        network = form.network;
    }

    /** Most servers need none of it, so it is shown when asked for. */
    VBox onDemand() {
        VBox place = new VBox(10);
        place.getChildren().add(Controls.button("login.network.show", Feather.GLOBE, () -> {
            CheckBox delegate = delegate();
            Controls.showWhen(delegate, withKerberos());
            place.getChildren().setAll(proxy(), certificate(), delegate);
        }));
        return place;
    }

    VBox proxy() {
        TextField address = FormFields.field("login.proxyAddress", network.proxyAddress);
        address.setPromptText(Texts.text("login.proxyAddress"));
        address.setAccessibleText(Texts.text("login.proxyAddress"));
        HBox.setHgrow(address, Priority.ALWAYS);
        Controls.showWhen(address, network.proxy.map(kind -> kind == ProxyChoice.Kind.ADDRESS));
        TextField user = FormFields.field("login.proxyUser", network.proxyUser);
        user.setPromptText(Texts.text("login.proxyUser"));
        user.setAccessibleText(Texts.text("login.proxyUser"));
        user.setPrefColumnCount(WIDE);
        FlowPane logIn = new FlowPane(8, 4, user,
                secret("login.proxyPassword", network.proxyPassword, network.proxyUser));
        ObservableValue<Boolean> isUsed = network.proxy.map(kind -> kind != ProxyChoice.Kind.NONE);
        Controls.showWhen(logIn, isUsed.flatMap(used -> network.proxyKerberos.map(kerberos -> used && !kerberos)));
        CheckBox kerberos = box("login.proxyKerberos", Texts.text("login.proxyKerberos.box"),
                network.proxyKerberos);
        Controls.showWhen(kerberos, isUsed);
        return new VBox(4,
                Controls.row(
                        FormFields.choice("login.proxy", List.of(ProxyChoice.Kind.values()), network.proxy,
                                "login.proxy."),
                        address),
                logIn, kerberos);
    }

    VBox certificate() {
        TextField file = FormFields.field("login.certificate", network.certificate);
        file.setPromptText(Texts.text("login.certificate.hint"));
        HBox.setHgrow(file, Priority.ALWAYS);
        return new VBox(4,
                Controls.row(file, Controls.button("login.certificate.choose", Feather.FOLDER, () -> choose(file))),
                secret("login.passphrase", network.passphrase, network.certificate));
    }

    private void choose(TextField owner) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Texts.text("login.certificate.files"), "*.p12", "*.pfx"));
        File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
        if (chosen != null) {
            network.certificate.set(chosen.toString());
        }
    }

    CheckBox delegate() {
        return box("login.delegate", Texts.text("login.delegate.box"), network.delegate);
    }

    private static CheckBox box(String key, String words, BooleanProperty property) {
        CheckBox box = new CheckBox(words);
        box.setId(key);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    ObservableValue<Boolean> withKerberos() {
        return form.method.map(method -> method == LoginMethod.WINDOWS);
    }

    /** Shown where what it belongs to is filled in. */
    private static PasswordField secret(String key, StringProperty property, StringProperty neededBy) {
        PasswordField field = new PasswordField();
        field.setPrefColumnCount(WIDE);
        field.setId(key);
        field.setPromptText(Texts.text(key));
        field.setAccessibleText(Texts.text(key));
        field.textProperty().bindBidirectional(property);
        Controls.showWhen(field, neededBy.map(text -> !text.isBlank()));
        return field;
    }
}
