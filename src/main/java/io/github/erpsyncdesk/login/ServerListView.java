package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowAction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The servers, each with the colour of its kind. */
final class ServerListView extends VBox {
    private static final double CELL = 52;
    private static final double BORDERS = 2;

    private final ListView<ServerProfile> list;
    private Runnable added = () -> {};

    ServerListView(LoginViewModel model, Runnable toggleTheme, Runnable pastRuns, Runnable about,
            Region updates) {
        super(8);
        ProfileList profiles = model.server().profiles();
        getStyleClass().add("server-list");
        list = new ListView<>(profiles.all());
        list.setId("login.servers");
        list.setAccessibleText(Texts.text("login.servers"));
        list.setCellFactory(view -> new ServerCell());
        list.setFixedCellSize(CELL);
        // as high as what it shows: empty rows would be styled too, and cost a start 30 ms
        list.prefHeightProperty().bind(Bindings.size(list.getItems()).multiply(CELL).add(BORDERS));
        Region below = new Region();
        VBox.setVgrow(below, Priority.ALWAYS);
        Button add = Controls.button("login.add", Feather.PLUS, () -> {
            profiles.add(Texts.text("login.newServer"));
            added.run();
        });
        Button remove = Controls.iconButton("login.remove", Feather.TRASH_2, model.server()::remove);
        remove.disableProperty().bind(profiles.selected().map(ServerProfile::isDemo));
        Label product = new Label(Texts.text("app.name"));
        product.getStyleClass().add("product");
        getChildren().addAll(
                Controls.row(product, Controls.spacer(), Controls.iconButton("bar.theme", Feather.MOON, toggleTheme)),
                Controls.title("login.servers"), list, Controls.row(add, Controls.spacer(), remove), below,
                updates,
                Controls.row(Controls.button("history.show", Feather.CLOCK, pastRuns), Controls.spacer(),
                        Controls.iconButton("about.show", Feather.INFO, about)));
        follow(profiles);
    }

    /** Told when a server was added, which then is the one that is shown. */
    void onAdded(Runnable then) {
        added = then;
    }

    /** @param then told by a double click or Enter to log in to the selected server */
    void onChosen(Runnable then) {
        RowAction.on(list, server -> then.run());
    }

    private void follow(ProfileList profiles) {
        Follow.value(this, profiles.selected(), now -> list.getSelectionModel().select(profiles.indexOf(now)));
        list.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> {
            if (now != null && !now.id().equals(profiles.selected().get().id())) {
                profiles.selected().set(now);
            }
        });
    }

    private static final class ServerCell extends ListCell<ServerProfile> {
        ServerCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ServerProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            setText(null);
            if (empty || profile == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Region stripe = new Region();
            stripe.getStyleClass().addAll("server-stripe", Kinds.styleClass(profile.kind()));
            Label name = new Label(profile.name().isBlank() ? Texts.text("login.newServer") : profile.name());
            Label detail = new Label(profile.isDemo() ? Texts.text("login.demo.short")
                    : profile.lastSeen().map(seen -> seen.label()).orElse(profile.address()));
            detail.getStyleClass().add("quiet");
            HBox row = Controls.row(stripe, new VBox(name, detail));
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + Texts.text("server.kind." + profile.kind()));
        }
    }
}
