package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before a server's synchronisation is changed: on which server, what it means, and a button that names it. */
final class ChangeCard extends VBox {

    ChangeCard(ChangeViewModel model, Overlay overlay, Session session, ChangeWords words) {
        super(16);
        setPrefWidth(560);
        ServerProfile profile = session.profile();
        getStyleClass().addAll("review", Kinds.styleClass(profile.kind()));
        Region stripe = new Region();
        stripe.getStyleClass().add("profile-stripe");
        Label title = Controls.title("sync.ask.title");
        title.setText(words.title());
        title.setWrapText(true);
        Label where = Controls.text("sync.ask.where");
        where.setText(Texts.text("sync.ask.where", session.server().label(),
                Texts.text("server.kind." + profile.kind()), session.fullName()));
        where.getStyleClass().add("bar-server");
        Label text = Controls.text("sync.ask.text");
        text.setText(words.text());
        Button confirm = Controls.button("sync.ask.confirm", () -> {
            overlay.close();
            model.confirm();
        });
        confirm.setText(words.confirm());
        Runnable no = () -> {
            overlay.close();
            model.cancel();
        };
        Button cancel = Controls.button("sync.ask.cancel", no);
        cancel.setDefaultButton(true);
        cancel.setCancelButton(true);
        getChildren().addAll(stripe, title, where, text, Controls.row(confirm, Controls.spacer(), cancel));
        overlay.ask(this, cancel, no);
    }
}
