package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Connector;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sync connectors with their addresses, and whether one answers there. */
final class ConnectorsBox extends VBox {
    private final ObjectProperty<Connector> chosen = new SimpleObjectProperty<>();

    ConnectorsBox(SyncViewModel model, TestsViewModel tests) {
        super(8);
        TableView<Connector> table = SyncTables.table("sync.connectors", model.connectors());
        table.getColumns().setAll(List.of(
                SyncTables.column("sync.connectors.name", 180, Connector::name),
                SyncTables.column("sync.connectors.url", 340, Connector::url),
                SyncTables.column("sync.connectors.test", 300,
                        connector -> Optional.ofNullable(tests.addresses().get(connector.url())).map(Texts::text)
                                .orElse(""))));
        table.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> chosen.set(now));
        Follow.contents(this, tests.addresses(), table::refresh);
        Button test = Controls.button("sync.connectors.ask", Feather.ACTIVITY,
                () -> tests.testConnector(chosen.get().url()));
        test.disableProperty().bind(chosen.map(connector -> connector.url().isBlank()).orElse(true));
        getChildren().addAll(Controls.title("sync.connectors.title"), table, test);
    }
}
