package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.FieldMapping;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** Which fields a connection synchronises, and in which direction. */
final class MappingCard extends VBox {
    private final ObservableList<FieldMapping> fields = FXCollections.observableArrayList();
    private final ObjectProperty<Notice> problem = new SimpleObjectProperty<>();

    MappingCard(TestsViewModel tests, Overlay overlay, ErpConnection connection) {
        super(12);
        setPrefWidth(820);
        Label title = Controls.title("sync.mapping.title");
        title.setText(Texts.text("sync.mapping.title", connection.name()));
        TableView<FieldMapping> table = SyncTables.table("sync.fields", fields);
        table.getColumns().setAll(List.of(
                SyncTables.column("sync.fields.actor", 110,
                        field -> Texts.text("records.actor." + field.actor())),
                SyncTables.column("sync.fields.crm", 260, field -> name(field.crmLabel(), field.crmField())),
                SyncTables.column("sync.fields.direction", 120, MappingCard::direction),
                SyncTables.column("sync.fields.erp", 260, field -> name(field.erpLabel(), field.erpField()))));
        Button close = Controls.button("sync.mapping.close", overlay::close);
        close.setCancelButton(true);
        getChildren().addAll(title, Controls.notice("sync.mapping.problem", "field-error", problem), table,
                Controls.row(Controls.spacer(), close));
        overlay.ask(this, close, overlay::close);
        tests.mapping(connection.id(), fields::setAll, problem::set);
    }

    private static String name(String label, String key) {
        return label.isBlank() || label.equals(key) ? key : label + " (" + key + ")";
    }

    private static String direction(FieldMapping field) {
        return field.toCrm() && field.toErp() ? "CRM ↔ ERP"
                : field.toErp() ? "CRM → ERP"
                        : field.toCrm() ? "CRM ← ERP" : "–";
    }
}
