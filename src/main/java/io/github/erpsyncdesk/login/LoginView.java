package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.FailureCard;
import io.github.erpsyncdesk.ui.Overlay;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first screen: servers on the left, the chosen one on the right, errors beside what they are about. */
public final class LoginView extends BorderPane {
    private final LoginViewModel model;
    private final Overlay overlay;
    private final Button logIn;
    private final Button stop;
    private final VBox right = new VBox(16);
    private final VBox formPlace = new VBox();
    private ProfileFormView form;

    /**
     * @param pastRuns shows them, which needs no log-in
     * @param about    shows what this program says of itself
     * @param newer    a newer version that is published; null for none
     */
    public LoginView(LoginViewModel model, Overlay overlay, Runnable toggleTheme, Runnable pastRuns, Runnable about, ObservableValue<String> newer) {
        this.model = model;
        this.overlay = overlay;
        logIn = Controls.button("login.logIn", Feather.LOG_IN, model::logIn);
        stop = Controls.button("login.stop", model::stop);
        getStyleClass().add("login");
        setLeft(new ServerListView(model, toggleTheme, pastRuns, about, newer));
        build();
        bind();
    }

    private void build() {
        logIn.setDefaultButton(true);
        logIn.getStyleClass().add("accent");
        right.getStyleClass().add("login-form");
        VBox demo = demoCard();
        var isDemo = model.profiles().selected().map(profile -> profile.isDemo());
        Controls.showWhen(demo, isDemo);
        Controls.showWhen(formPlace, isDemo.map(is -> !is));
        Label inputError = Controls.text("login.inputError");
        inputError.getStyleClass().add("field-error");
        Controls.bindNotice(inputError, model.inputError());
        Label notice = Controls.text("login.notice");
        notice.getStyleClass().add("notice");
        Controls.bindNotice(notice, model.profiles().notice());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        Label busyText = Controls.text("login.busy");
        busyText.textProperty().bind(model.busy().map(state -> Texts.text("login.busy." + state)));
        HBox working = Controls.row(busy, busyText, stop);
        Controls.showWhen(working, model.busy().map(state -> state != LoginViewModel.Busy.NO));
        right.getChildren().addAll(notice, demo, formPlace, inputError, Controls.row(logIn, working), new FailureCard().bind(model.failure()));
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    /** Made when a server of one's own is chosen: the form is most of this screen's work, and the demo does not need it. */
    private ProfileFormView form() {
        if (form == null) {
            form = new ProfileFormView(model);
            formPlace.getChildren().setAll(form);
        }
        return form;
    }

    /** Where Enter does what comes next: for the demo, that is opening it. */
    public void focusFirst() {
        applyCss();
        if (model.profiles().selected().get().isDemo()) {
            logIn.requestFocus();
        } else {
            form().focusSecret();
        }
    }

    private VBox demoCard() {
        Label text = Controls.text("login.demo.text");
        text.setText(Texts.text("login.demo.text"));
        VBox card = new VBox(8, Controls.title("login.demo.title"), text);
        card.getStyleClass().add("demo-card");
        return card;
    }

    private void bind() {
        model.profiles().selected().subscribe(profile -> {
            if (!profile.isDemo()) {
                form();
            }
        });
        logIn.disableProperty().bind(model.busy().map(state -> state != LoginViewModel.Busy.NO));
        logIn.textProperty().bind(model.profiles().selected().map(profile -> Texts.text(profile.isDemo() ? "login.openDemo" : "login.logIn")));
        model.failure().addListener((all, before, now) -> {
            if (now != null && now.code().equals("LOGIN")) {
                form().focusSecret();
            }
        });
        model.otherServer().addListener((all, before, now) -> {
            if (now == null) {
                overlay.close();
            } else {
                askAboutOtherServer(now);
            }
        });
    }

    private void askAboutOtherServer(LoginViewModel.OtherServer other) {
        Label text = Controls.text("login.other.text");
        text.setText(Texts.text("login.other.text", words(other.before()), words(other.now())));
        Button cancel = Controls.button("login.other.cancel", model::refuseOtherServer);
        Button accept = Controls.button("login.other.accept", model::acceptOtherServer);
        accept.getStyleClass().add("danger");
        VBox card = new VBox(16, Controls.title("login.other.title"), text, Controls.row(Controls.spacer(), accept, cancel));
        card.setPrefWidth(560);
        overlay.ask(card, cancel, model::refuseOtherServer);
    }

    private static String words(ServerIdentity identity) {
        return Texts.text("login.identity", identity.company(), identity.database(), identity.serial());
    }
}
