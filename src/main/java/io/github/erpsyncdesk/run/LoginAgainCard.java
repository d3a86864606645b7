package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for a new password, access token or ticket while a run waits. Escape leaves the run waiting. */
final class LoginAgainCard extends VBox {

    LoginAgainCard(RunViewModel model, Overlay overlay, LoginAgain.Question question) {
        super(16);
        setPrefWidth(560);
        String what = Texts.text("login.secret." + question.method());
        Label text = Controls.text("loginAgain.text");
        text.setText(Texts.text("loginAgain.why." + question.why(), question.session().fullName()) + " "
                + Texts.text("loginAgain.text", question.session().server().label()));
        PasswordField secret = new PasswordField();
        secret.setId("loginAgain.secret");
        secret.setPromptText(what);
        secret.setAccessibleText(what);
        ReadOnlyObjectWrapper<Notice> wrong = new ReadOnlyObjectWrapper<>();
        Button go = Controls.button("loginAgain.go",
                () -> wrong.set(model.loginAgain().logIn(secret.getText()).orElse(null)));
        go.setDefaultButton(true);
        Button later = Controls.button("loginAgain.later", overlay::close);
        Button end = Controls.button("loginAgain.end", model::stopAfterBatch);
        getChildren().addAll(Controls.title("loginAgain.title"), text, secret,
                Controls.notice("loginAgain.wrong", "field-error", wrong.getReadOnlyProperty()),
                Controls.row(end, Controls.spacer(), later, go));
        overlay.ask(this, secret, overlay::close);
        Follow.value(this, model.loginAgain().question(), now -> {
            if (!Objects.equals(now, question) && getScene() != null) {
                overlay.close();
            }
        });
    }
}
