package io.github.erpsyncdesk.directory;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks what a person has at hand of records, and shows what it leads to before anything is added. */
public final class AddRecordsCard extends VBox {
    private final AddRecordsViewModel model;
    private final Overlay overlay;
    private final TextField name = new TextField();
    private final TextArea list = new TextArea();
    private final ComboBox<RecordQuestion.By> by = Controls.choice("records.by", List.of(RecordQuestion.By.values()),
            value -> value == null ? "" : Texts.text("records.by." + value));

    public AddRecordsCard(AddRecordsViewModel model, Overlay overlay) {
        super(12);
        this.model = model;
        this.overlay = overlay;
        setPrefWidth(860);
        ObservableValue<Boolean> searches = model.by().map(now -> now == RecordQuestion.By.SEARCH);
        by.valueProperty().bindBidirectional(model.by());
        text(searches);
        FoundTable table = new FoundTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(Controls.title("records.title"),
                Controls.row(by, erp(), name, find()), list,
                trouble(), Controls.notice("records.message", "notice", model.message()), table, buttons());
    }

    private void text(ObservableValue<Boolean> searches) {
        name.setId("records.name");
        name.setPromptText(Texts.text("records.name"));
        name.setAccessibleText(Texts.text("records.name"));
        name.setOnAction(event -> model.find());
        name.textProperty().bindBidirectional(model.text());
        HBox.setHgrow(name, Priority.ALWAYS);
        Controls.showWhen(name, searches);
        list.setId("records.list");
        list.setPrefRowCount(3);
        list.setMinHeight(56);
        list.promptTextProperty().bind(model.by().map(now -> Texts.text(
                now == RecordQuestion.By.ERP ? "records.list.erp" : "records.list.ids")));
        list.setAccessibleText(Texts.text("records.list"));
        list.textProperty().bindBidirectional(model.text());
        Controls.showWhen(list, searches.map(now -> !now));
    }

    private Node erp() {
        ComboBox<ErpConnection> connection = Controls.choice("records.connection", List.of(),
                value -> value == null ? "" : value.name());
        connection.setItems(model.connections());
        connection.valueProperty().bindBidirectional(model.connection());
        ComboBox<ActorType> actor = Controls.choice("records.actor", List.of(ActorType.values()),
                value -> value == null ? "" : Texts.text("records.actor." + value));
        actor.valueProperty().bindBidirectional(model.actor());
        HBox row = Controls.row(connection, actor);
        Controls.showWhen(row, model.by().map(now -> now == RecordQuestion.By.ERP));
        return row;
    }

    private Node find() {
        Button find = Controls.button("records.find", model::find);
        Controls.showWhen(find, model.busy().map(now -> !now));
        Button stop = Controls.button("records.stop", model::stop);
        Controls.showWhen(stop, model.busy());
        return Controls.row(find, stop);
    }

    /** Says why the answer is not complete. */
    private Node trouble() {
        Label label = Controls.text("records.trouble");
        label.getStyleClass().add("notice");
        label.textProperty().bind(model.trouble()
                .map(why -> Texts.text("records.trouble", Texts.text(why))).orElse(""));
        Controls.showWhen(label, model.trouble().map(why -> true).orElse(false));
        return label;
    }

    private Node buttons() {
        Label count = Controls.text("records.count");
        count.textProperty().bind(model.chosen().map(now -> Texts.text("records.count", now)));
        Button add = Controls.button("records.add", this::add);
        add.getStyleClass().add(Styles.ACCENT);
        add.disableProperty().bind(Bindings.equal(model.chosen(), 0));
        return Controls.row(count, Controls.spacer(), add, Controls.button("records.cancel", this::cancel));
    }

    /** Where a name is searched for first, the focus is where it is typed. */
    public void ask() {
        overlay.ask(this, model.by().get() == RecordQuestion.By.SEARCH ? name : list, this::cancel);
    }

    private void add() {
        overlay.close();
        model.take();
    }

    private void cancel() {
        model.stop();
        overlay.close();
    }
}
