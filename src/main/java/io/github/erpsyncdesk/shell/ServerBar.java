package io.github.erpsyncdesk.shell;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Kinds;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar on top: the colour of the server's kind, the server that answered in its own words, and who is logged in. */
public final class ServerBar extends VBox {

    public ServerBar(Session session, ObservableValue<EngineStatus> engine, Runnable toggleTheme, Runnable pastRuns,
            Runnable syncSettings, Runnable logOut) {
        getStyleClass().addAll("profile-bar", Kinds.styleClass(session.profile().kind()));
        Region stripe = new Region();
        stripe.getStyleClass().add("profile-stripe");
        Label kind = new Label(Texts.text("server.kind." + session.profile().kind()));
        kind.getStyleClass().add("kind-chip");
        Label server = new Label(session.server().label());
        server.setId("bar.server");
        server.getStyleClass().add("bar-server");
        server.setMinWidth(Region.USE_PREF_SIZE);
        Label profile = new Label();
        profile.setId("bar.profile");
        profile.getStyleClass().add("quiet");
        profile.textProperty().bind(Fit.isWide(this).map(wide -> wide
                ? Texts.text("bar.profile", session.profile().name(), session.address().host())
                : session.profile().name()));
        profile.setTooltip(
                Controls.tooltipOf(Texts.text("bar.profile", session.profile().name(), session.address().host())));
        Label engineLabel = new Label();
        engineLabel.setId("bar.engine");
        engineLabel.getStyleClass().add("quiet");
        engineLabel.textProperty().bind(engine.map(ServerBar::words).orElse(""));
        ObservableValue<Boolean> runs = engine.map(EngineStatus::running).orElse(true);
        Controls.showWhen(engineLabel,
                Fit.isWide(this).flatMap(wide -> wide ? runs : new SimpleBooleanProperty(false)));
        Button off = Controls.button("bar.engine.off", Feather.ALERT_TRIANGLE, syncSettings);
        off.getStyleClass().add("engine-off");
        off.setTooltip(Controls.tooltip("bar.engine.off.hint"));
        Controls.showWhen(off, engine.map(status -> !status.running()).orElse(false));
        Label user = new Label(session.fullName(), new FontIcon(Feather.USER));
        user.setId("bar.user");
        user.setMinWidth(Region.USE_PREF_SIZE);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Controls.row(kind, server, profile, Controls.spacer(), engineLabel, off, user,
                Controls.button("history.show", Feather.CLOCK, pastRuns),
                Controls.iconButton("bar.theme", Feather.MOON, toggleTheme),
                Controls.button("bar.logOut", Feather.LOG_OUT, logOut));
        row.setSpacing(12);
        row.getStyleClass().add("bar-row");
        getChildren().addAll(stripe, row);
    }

    /** Adds what leads to all that is known of the server. */
    public ServerBar leadingTo(Runnable aboutServer) {
        HBox row = (HBox) getChildren().getLast();
        row.getChildren().add(2, Controls.iconButton("aboutServer.show", Feather.INFO, aboutServer));
        return this;
    }

    private static String words(EngineStatus status) {
        return status.interval().filter(interval -> status.running())
                .map(interval -> Texts.text("bar.engine.every", interval.toMinutes()))
                .orElse(Texts.text(status.running() ? "bar.engine.running" : "bar.engine.stopped"));
    }
}
