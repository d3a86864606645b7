package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.FailureCard;
import io.github.erpsyncdesk.ui.Kinds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** SuperOffice's own Sync screen around a resync: the engine, the connections and the connectors of a server. */
public final class SyncView extends BorderPane {
    private final SyncViewModel model;
    private final ChangeViewModel change;

    /** What this screen shows and does. */
    public record Models(SyncViewModel sync, ChangeViewModel change, TestsViewModel tests) {}

    public SyncView(Models models, Overlay overlay, Runnable back) {
        model = models.sync();
        change = models.change();
        setTop(new VBox(head(back), said()));
        VBox body = new VBox(20, new EngineBox(model, change),
                new ConnectionsBox(model, models.tests(), change,
                        connection -> new MappingCard(models.tests(), overlay, connection)),
                new ConnectorsBox(model, models.tests()));
        body.getStyleClass().add("pane");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private Region head(Runnable back) {
        Session session = model.session();
        Region stripe = new Region();
        stripe.getStyleClass().add("profile-stripe");
        Label server = Controls.text("sync.server");
        server.setText(session == null ? "" : session.server().label());
        server.getStyleClass().add("bar-server");
        Label kind = new Label(session == null ? "" : Texts.text("server.kind." + session.profile().kind()));
        kind.getStyleClass().add("kind-chip");
        VBox head = new VBox(stripe, Controls.row(kind, server, Controls.title("sync.title"), Controls.spacer(),
                Controls.iconButton("sync.refresh", Feather.REFRESH_CW, model::refresh),
                Controls.button("sync.back", Feather.ARROW_LEFT, back)));
        head.getChildren().getLast().getStyleClass().add("bar-row");
        head.getStyleClass().add("profile-bar");
        if (session != null) {
            head.getStyleClass().add(Kinds.styleClass(session.profile().kind()));
        }
        return head;
    }

    private VBox said() {
        Label reasons = Controls.text("sync.reasons");
        reasons.textProperty().bind(change.reasons().map(list -> String.join("\n", list)));
        Controls.showWhen(reasons, change.reasons().map(list -> !list.isEmpty()));
        VBox said = new VBox(6, Controls.notice("sync.said", "notice", change.said()), reasons,
                new FailureCard().bind(change.failure()),
                new FailureCard().headed(failure -> Texts.text("sync.unread")).bind(model.failure()));
        said.getStyleClass().add("pane");
        return said;
    }
}
