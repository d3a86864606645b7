package io.github.erpsyncdesk.login;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.FailureCard;
import io.github.erpsyncdesk.ui.Follow;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The first screen: servers on the left, the chosen one on the right, errors beside what they are about. */
public final class LoginView extends BorderPane {
    private final LoginViewModel model;
    private final Overlay overlay;
    private final Button logIn;
    private final VBox right = new VBox(16);
    private @Nullable ProfileFormView form;
    private @Nullable ScrollPane scroll;

    /**
     * @param pastRuns shows them, which needs no log-in
     * @param about shows what this program says of itself
     * @param updates asks and tells about newer versions
     */
    public LoginView(LoginViewModel model, Overlay overlay, Runnable toggleTheme, Runnable pastRuns, Runnable about,
            Region updates) {
        this.model = model;
        this.overlay = overlay;
        logIn = Controls.button("login.logIn", Feather.LOG_IN, model::logIn);
        getStyleClass().add("login");
        ServerListView servers = new ServerListView(model, toggleTheme, pastRuns, about, updates);
        setLeft(servers);
        build();
        servers.onAdded(this::focusName);
        servers.onChosen(this::begin);
        bind();
        new TypingGuard(this, model.server().keychain().state(), model.server().keychain()::stopAsking);
    }

    private void build() {
        logIn.setDefaultButton(true);
        logIn.getStyleClass().add(Styles.ACCENT);
        right.getStyleClass().add("login-form");
        setCenter(right);
        setAlignment(right, Pos.TOP_LEFT);
        ObservableValue<Boolean> isDemo = model.server().profiles().selected().map(ServerProfile::isDemo);
        Region inputError = Controls.notice("login.inputError", "field-error", model.inputError());
        Region notice = Controls.notice("login.notice", "notice", model.server().profiles().notice());
        right.getChildren().addAll(notice, Controls.whenNeeded(isDemo, LoginView::demoCard),
                Controls.whenNeeded(isDemo.map(is -> !is), this::form), inputError,
                Controls.row(logIn, Controls.whenNeeded(isBusy(), this::working)),
                new FailureCard().headed(failure -> Texts.text(model.failureHeading())).bind(model.failure()));
    }

    private ObservableValue<Boolean> isBusy() {
        return model.busy().map(state -> state != LoginViewModel.Busy.NO);
    }

    private HBox working() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        Label busyText = Controls.text("login.busy");
        busyText.textProperty().bind(model.busy().map(state -> Texts.text("login.busy." + state)));
        return Controls.row(busy, busyText, Controls.button("login.stop", model::stop));
    }

    private void focusName() {
        if (form != null) {
            form.focusName();
        }
    }

    private ProfileFormView form() {
        form = new ProfileFormView(model, this::scroll);
        return form;
    }

    /** From when there may be more than the window holds. The focus stays where it is. */
    private ScrollPane scroll() {
        if (scroll != null) {
            return scroll;
        }
        ScrollPane made = new ScrollPane(right);
        scroll = made;
        made.setFitToWidth(true);
        setCenter(made);
        applyCss(); // a scroll pane holds what it scrolls in the scene only once it has a skin; without one, the focus
                    // would be lost
        return made;
    }

    /** What went wrong is shown at the end, which a small window may not show. */
    private void showEnd() {
        ScrollPane shown = scroll();
        applyCss();
        layout();
        shown.setVvalue(shown.getVmax());
    }

    /** Where Enter does what comes next: for the demo, that is opening it. */
    public void focusFirst() {
        applyCss(); // as in scroll
        if (model.server().profiles().selected().get().isDemo()) {
            logIn.requestFocus();
        } else {
            focusSecret();
        }
    }

    /** The demo needs nothing; any other server its secret, or to be asked for it. */
    private void begin() {
        if (model.server().profiles().selected().get().isDemo()) {
            logIn.fire();
        } else {
            focusSecret();
        }
    }

    /** A ticket of the system leaves nothing to type. */
    private void focusSecret() {
        if (model.server().form().method.get() == LoginMethod.WINDOWS) {
            logIn.requestFocus();
        } else if (form != null) {
            form.focusSecret();
        }
    }

    private static VBox demoCard() {
        Label text = Controls.text("login.demo.text");
        text.setText(Texts.text("login.demo.text"));
        VBox card = new VBox(8, Controls.title("login.demo.title"), text);
        card.getStyleClass().add("demo-card");
        return card;
    }

    private void bind() {
        logIn.disableProperty().bind(isBusy());
        logIn.textProperty().bind(model.server().profiles().selected()
                .map(profile -> Texts.text(profile.isDemo() ? "login.openDemo" : "login.logIn")));
        Follow.change(this, model.failure(), (before, now) -> {
            if (now != null && now.code() == FailureCode.LOGIN) {
                focusSecret();
            }
            if (now != null) {
                showEnd(); // last: a pane scrolls to what gets the focus
            }
        });
        Follow.change(this, model.failure(), (before, now) -> {
            if (now != null && (now.code() == FailureCode.PROXY_AUTH
                    || now.code() == FailureCode.PROXY_KERBEROS)) {
                new ProxyCard(overlay, model, now);
            }
        });
        Follow.change(this, model.otherServer(), (before, now) -> {
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
        accept.getStyleClass().add(Styles.DANGER);
        VBox card = new VBox(16, Controls.title("login.other.title"), text,
                Controls.row(Controls.spacer(), accept, cancel));
        card.setPrefWidth(560);
        overlay.ask(card, cancel, model::refuseOtherServer);
    }

    private static String words(ServerIdentity identity) {
        return Texts.text("login.identity", identity.company(), identity.database(), identity.serial());
    }
}
