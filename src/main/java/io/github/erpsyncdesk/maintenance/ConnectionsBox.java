package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The ERP connections with their state and last sync; the chosen one can be switched, tested and looked into. */
final class ConnectionsBox extends VBox {
    private final SyncViewModel model;
    private final TestsViewModel tests;
    private final FilteredList<ErpConnection> shown;
    private final TableView<ErpConnection> table;
    private final ObjectProperty<ErpConnection> chosen = new SimpleObjectProperty<>();

    /** @param mapping shows what a connection synchronises */
    ConnectionsBox(SyncViewModel model, TestsViewModel tests, ChangeViewModel change, Consumer<ErpConnection> mapping) {
        super(8);
        this.model = model;
        this.tests = tests;
        shown = new FilteredList<>(model.connections(), connection -> !connection.deleted());
        table = SyncTables.table("sync.connections", shown);
        table.getColumns().setAll(List.of(
                SyncTables.column("sync.connections.id", 60, connection -> String.valueOf(connection.id())),
                SyncTables.column("sync.connections.name", 200, ErpConnection::name),
                SyncTables.column("sync.connections.state", 110, ConnectionsBox::state),
                SyncTables.column("sync.connections.last", 190, this::lastSync),
                SyncTables.column("sync.connections.test", 220, this::tested)));
        CheckBox deleted = new CheckBox(Texts.text("connection.deleted"));
        deleted.setId("sync.connections.deleted");
        deleted.setOnAction(event -> shown.setPredicate(
                connection -> deleted.isSelected() || !connection.deleted()));
        table.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> chosen.set(now));
        shown.addListener((ListChangeListener<ErpConnection>) change2 -> table.refresh());
        Follow.contents(this, model.lastSync(), table::refresh);
        Follow.contents(this, tests.reach(), table::refresh);
        getChildren().addAll(Controls.row(Controls.title("sync.connections.title"), Controls.spacer(), deleted), table,
                ways(change, mapping));
    }

    private FlowPane ways(ChangeViewModel change, Consumer<ErpConnection> mapping) {
        Button on = Controls.button("sync.activate", Feather.TOGGLE_RIGHT, () -> toggle(change, true));
        Button off = Controls.button("sync.deactivate", Feather.TOGGLE_LEFT, () -> toggle(change, false));
        Controls.showWhen(on, chosen.map(connection -> !connection.active()).orElse(false));
        Controls.showWhen(off, chosen.map(ErpConnection::active).orElse(true));
        Button test = Controls.button("sync.test", Feather.ACTIVITY,
                () -> tests.testConnection(chosen.get().id()));
        Button mapped = Controls.button("sync.mapping", Feather.LIST, () -> mapping.accept(chosen.get()));
        ObservableValue<Boolean> none = chosen.map(connection -> false).orElse(true);
        var blocked = Bindings.createBooleanBinding(() -> none.getValue() || change.busy().get(), none, change.busy());
        on.disableProperty().bind(blocked);
        off.disableProperty().bind(blocked);
        test.disableProperty().bind(none);
        mapped.disableProperty().bind(none);
        return new FlowPane(8, 8, on, off, test, mapped);
    }

    private void toggle(ChangeViewModel change, boolean activate) {
        change.ask(new ServerChange.Toggle(chosen.get().id(), activate));
    }

    private static String state(ErpConnection connection) {
        return Texts.text(connection.deleted() ? "connection.state.deleted"
                : connection.active() ? "connection.state.active" : "connection.state.inactive");
    }

    private String lastSync(ErpConnection connection) {
        return Optional.ofNullable(model.lastSync().get(connection.id())).map(ConnectionsBox::when).orElse("…");
    }

    /** .NET's first day stands for never. */
    private static String when(String raw) {
        return raw.startsWith("0001-") ? Texts.text("sync.connections.never") : Moments.ofServer(raw);
    }

    private String tested(ErpConnection connection) {
        return Optional.ofNullable(tests.reach().get(connection.id())).map(Texts::text).orElse("");
    }
}
