package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.NetworkSettings;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.WebClient;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The fields of a server of one's own. A server that somebody has logged in to before asks for what a log-in needs and
 * says which server it is; its settings come when they are asked for.
 */
final class ProfileFormView extends GridPane {
    private final LoginViewModel model;
    private final ProfileForm form;
    private final PasswordField secret = new PasswordField();
    private final TextField name;
    private final Runnable onSettings;
    private int row;

    /** @param onSettings told when all settings come to stand here, which may be more than a window holds */
    ProfileFormView(LoginViewModel model, Runnable onSettings) {
        this.model = model;
        this.onSettings = onSettings;
        form = model.server().form();
        name = FormFields.field("login.name", form.name);
        setHgap(12);
        setVgap(10);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(140);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
        secret.setId("login.secret");
        secret.textProperty().bindBidirectional(form.secret);
        Follow.value(this, model.server().profiles().selected().map(ServerProfile::id),
                id -> build(model.server().profiles().selected().get()));
    }

    /** The model's form may still hold another server here: what decides is the profile. */
    private void build(ServerProfile profile) {
        if (!profile.isDemo()) {
            build(profile, profile.lastSeen().isEmpty());
        }
    }

    private void build(ServerProfile profile, boolean settings) {
        getChildren().clear();
        row = 0;
        if (settings) {
            server();
        } else {
            add(summary(profile), 0, row++, 2, 1);
        }
        logIn();
        network(settings, profile);
        if (settings || profile.online()) {
            add("login.online", online());
        }
        if (settings) {
            calls();
            onSettings.run();
        }
    }

    /** Which server it is, in words: enough to see that it is the right one. */
    private Node summary(ServerProfile profile) {
        Label title = Controls.text("login.summary.name");
        title.setText(profile.name());
        title.getStyleClass().add("pane-title");
        Label kind = new Label(Texts.text("server.kind." + profile.kind()));
        kind.setMinWidth(USE_PREF_SIZE);
        kind.getStyleClass().add("kind-chip");
        Label address = Controls.text("login.summary.address");
        address.setText(profile.address());
        address.getStyleClass().add("quiet");
        VBox summary = new VBox(4, title, Controls.row(kind, address, Controls.spacer(),
                Controls.button("login.settings", Feather.SETTINGS, () -> open(profile))));
        summary.setId("login.summary");
        summary.getStyleClass().add(Kinds.styleClass(profile.kind()));
        return summary;
    }

    private void open(ServerProfile profile) {
        build(profile, true);
        name.requestFocus();
    }

    private void server() {
        add("login.name", name);
        add("login.address", new AddressBox(model));
        add("login.kind", FormFields.choice("login.kind", ServerKind.choices(), form.kind, "server.kind."));
        Label experimental = Controls.text("login.kerberosHint");
        experimental.getStyleClass().add("quiet");
        experimental.setText(Texts.text("login.kerberosHint"));
        Controls.showWhen(experimental, form.method.map(method -> method == LoginMethod.WINDOWS));
        add("login.method", new VBox(4,
                FormFields.choice("login.method", List.of(LoginMethod.values()), form.method, "login.method."),
                experimental));
    }

    private void logIn() {
        ObservableValue<Boolean> withUser = form.method.map(method -> method == LoginMethod.PASSWORD);
        add("login.user", FormFields.field("login.user", form.user), withUser);
        VBox secretBox = new VBox(4, secret,
                Controls.notice("login.secretHint", "quiet", model.server().secretHint()));
        Label secretLabel = add("login.secret", secretBox,
                form.method.map(method -> method != LoginMethod.WINDOWS));
        secretLabel.setLabelFor(secret);
        secretLabel.textProperty().bind(form.method.map(method -> Texts.text("login.secret." + method)));
        secret.accessibleTextProperty().bind(secretLabel.textProperty());
        add("login.remember", new KeychainBox(model.server()),
                form.method.map(method -> method != LoginMethod.WINDOWS));
    }

    /** Of a known server, only what asks for a secret. */
    private void network(boolean settings, ServerProfile profile) {
        NetworkBox network = new NetworkBox(form);
        boolean isSet = !profile.network().equals(NetworkSettings.DEFAULT);
        if (settings && !isSet) {
            add("login.network", network.onDemand());
            return;
        }
        if (settings || !profile.network().proxyUser().isBlank()) {
            add("login.proxy", network.proxy());
        }
        if (settings || !profile.network().certificate().isBlank()) {
            add("login.certificate", network.certificate());
        }
        if (settings) {
            add("login.delegate", network.delegate(), network.withKerberos());
        }
    }

    private void calls() {
        ComboBox<String> language = new ComboBox<>();
        language.getItems().addAll("", "en", "nb", "sv", "da", "de", "nl");
        language.setConverter(FormFields.shown(tag -> tag.isEmpty() ? Texts.text("login.language.system")
                : Locale.of(tag).getDisplayLanguage(Locale.of(tag))));
        language.valueProperty().bindBidirectional(form.language);
        language.setId("login.language");
        add("login.language", language);
        TextField webClient = FormFields.field("login.webClient", form.webClient);
        webClient.promptTextProperty().bind(form.address.map(ProfileFormView::proposedWebClient));
        add("login.webClient", webClient);
        add("login.batches",
                new FlowPane(8, 4, FormFields.number("login.batchKeys", 1, 100_000, 50, form.batchKeys),
                        Controls.label("login.batchKeys.unit"),
                        FormFields.number("login.batchKilobytes", BatchRule.LEAST_BYTES / 1_000, 30_000, 10,
                                form.batchKilobytes),
                        Controls.label("login.batchKilobytes.unit")));
        add("login.deadline", Controls.row(FormFields.number("login.deadline.minutes", 1, 240, 1, form.deadlineMinutes),
                Controls.label("login.deadline.minutes.unit")));
    }

    private static String proposedWebClient(String address) {
        try {
            return WebClient.proposed(ServerAddress.parse(address)).map(client -> client.base().toString())
                    .orElse(Texts.text("login.webClient.example"));
        } catch (Rejected e) {
            return Texts.text("login.webClient.example");
        }
    }

    /** Where a new server begins: with a name, which typing replaces. */
    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    void focusSecret() {
        secret.requestFocus();
    }

    private Node online() {
        CheckBox online = new CheckBox(Texts.text("login.online.box"));
        online.setId("login.online");
        online.selectedProperty().bindBidirectional(form.online);
        PasswordField token = new PasswordField();
        token.setId("login.applicationToken");
        token.setPromptText(Texts.text("login.applicationToken"));
        token.setAccessibleText(Texts.text("login.applicationToken"));
        token.textProperty().bindBidirectional(form.applicationToken);
        Controls.showWhen(token, form.online);
        return new VBox(4, online, token);
    }

    private Label add(String key, Node node) {
        Label label = new Label(Texts.text(key));
        label.setLabelFor(node);
        if (node.getAccessibleText() == null) {
            node.setAccessibleText(Texts.text(key));
        }
        if (node instanceof VBox) {
            GridPane.setValignment(label, VPos.TOP);
            label.getStyleClass().add("label-of-several");
        }
        addRow(row++, label, node);
        return label;
    }

    private Label add(String key, Node node, ObservableValue<Boolean> shownWhen) {
        Label label = add(key, node);
        Controls.showWhen(label, shownWhen);
        Controls.showWhen(node, shownWhen);
        return label;
    }
}
