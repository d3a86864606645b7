package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.KnownRecords;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.ClipboardText;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Kinds;
import io.github.erpsyncdesk.ui.RowSelection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was found of each key, those that differ first. */
final class VerifiedCard extends VBox {
    private static final double WIDTH = 720;
    private static final List<Result> ORDER = List.of(Result.DIFFERENT, Result.NOT_YET, Result.UNREADABLE,
            Result.EQUAL);

    private final Overlay overlay;
    private final KnownRecords records;
    private final TableView<Verification.Key> table = new TableView<>();
    private final Button close;

    VerifiedCard(VerifyViewModel model, Overlay overlay) {
        super(12);
        this.overlay = overlay;
        records = model.run().get() == null ? KnownRecords.NONE : model.run().get().records();
        setPrefWidth(WIDTH);
        Verification found = model.found().get();
        Label summary = Controls.text("verify.card.summary");
        summary.setText(found == null ? "" : VerifyBar.summary(found));
        build();
        if (found != null) {
            table.setItems(FXCollections.observableList(found.keys().stream()
                    .sorted(Comparator.comparing(key -> ORDER.indexOf(key.result()))).toList()));
        }
        close = Controls.button("verify.close", overlay::close);
        close.setDefaultButton(true);
        getChildren().addAll(Controls.title("verify.card.title"), summary, table,
                Controls.row(Controls.button("verify.copy", Feather.COPY, this::copy), Controls.spacer(), close));
    }

    void ask() {
        overlay.ask(this, close, overlay::close);
    }

    private void build() {
        RowSelection.of(table);
        table.setId("verify.keys");
        table.setAccessibleText(Texts.text("verify.card.title"));
        table.setPrefHeight(320);
        table.setMinHeight(96);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Verification.Key, Result> result = column("verify.column.result", 130, Verification.Key::result);
        result.setCellFactory(col -> new ResultCell());
        table.getColumns().setAll(List.of(result, column("verify.column.key", 80, key -> Texts.id(key.key())),
                column("verify.column.record", 190, this::name),
                column("verify.column.fields", 150, key -> String.join(", ", key.fields())),
                column("verify.column.at", 170, key -> Moments.local(key.at()))));
    }

    private String name(Verification.Key key) {
        return records.of(key.key()).map(KnownRecord::label).orElse("");
    }

    private static <T> TableColumn<Verification.Key, T> column(String key, double width,
            Function<Verification.Key, T> value) {
        TableColumn<Verification.Key, T> column = new TableColumn<>(Texts.text(key));
        column.setId(key);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private void copy() {
        ClipboardText.put("key\trecord\tresult\tfields\n" + table.getItems().stream()
                .map(key -> String.join("\t", String.valueOf(key.key()), name(key).replaceAll("\\p{Cntrl}+", " "),
                        key.result().name().toLowerCase(Locale.ROOT), String.join(", ", key.fields())))
                .collect(Collectors.joining("\n")));
    }

    private static final class ResultCell extends TableCell<Verification.Key, Result> {
        @Override
        protected void updateItem(Result result, boolean isEmpty) {
            super.updateItem(result, isEmpty);
            boolean nothing = isEmpty || result == null;
            setText(nothing ? null : Kinds.word(result));
            setGraphic(nothing ? null : Kinds.icon(result));
        }
    }
}
