package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.RunHead;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.RowAction;
import io.github.erpsyncdesk.ui.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Past runs on the left, the chosen one on the right, in the same results pane as on the day; two chosen ones can be
 * compared.
 */
public final class HistoryView extends BorderPane {
    private final HistoryViewModel model;
    private final KeepViewModel keep;
    private final CompareViewModel compare;
    private final Overlay overlay;
    private final RunList list;

    /** @param results shows {@link HistoryViewModel#opened()} */
    public HistoryView(Models models, Overlay overlay, Region results, Consumer<CompareViewModel.Rows> save,
            Runnable back) {
        model = models.history();
        keep = models.keep();
        compare = models.compare();
        this.overlay = overlay;
        list = new RunList(model);
        Region problem = Controls.notice("history.problem", "field-error", model.problem());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(8, Controls.row(Controls.title("history.title"), Controls.spacer(),
                Controls.iconButton("history.refresh", Feather.REFRESH_CW, model::refresh),
                Controls.button("history.back", Feather.ARROW_LEFT, back)),
                filters(), problem, list, chosen(), keeping());
        left.getStyleClass().add("pane");
        left.setMinWidth(440);
        CompareView compared = new CompareView(compare, overlay, save);
        Controls.showWhen(compared, compare.comparison().map(any -> true).orElse(false));
        Controls.showWhen(results, compared.visibleProperty().not());
        ScrollPane right = new ScrollPane(new StackPane(results, compared));
        right.setFitToWidth(true);
        right.setFitToHeight(true);
        right.setMinWidth(340);
        SplitPane panes = new SplitPane(left, right);
        panes.setDividerPositions(0.6);
        setCenter(panes);
        list.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<PastRun>) change -> chosen(selected()));
    }

    /** Where the work begins. */
    public void focusFirst() {
        applyCss(); // a split pane holds its panes in the scene only once it has a skin
        list.requestFocus();
    }

    /** @param open shows the chosen run, which is open beside the list, to whoever reads on */
    public void onOpen(Runnable open) {
        RowAction.on(list, run -> open.run());
    }

    /** What this screen shows: the list, what is done with one run, and two side by side. */
    public record Models(HistoryViewModel history, KeepViewModel keep, CompareViewModel compare) {}

    /** What is shown beside the list while no run is open. */
    public static Region nothingOpen(HistoryViewModel model) {
        Label choose = Controls.text("history.choose");
        choose.textProperty().bind(Bindings.createStringBinding(
                () -> model.runs().isEmpty() ? "" : Texts.text("history.choose"), model.runs()));
        VBox box = new VBox(choose);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private HBox filters() {
        ComboBox<HistoryFilter.Age> age = Controls.choice("history.age", List.of(HistoryFilter.Age.values()),
                value -> Texts.text("history.age." + value));
        age.valueProperty().bindBidirectional(model.age());
        ComboBox<Outcome> outcome = Controls.choice("history.outcome", outcomes(),
                value -> value == null ? Texts.text("history.outcome.any") : Texts.text("outcome." + value));
        outcome.valueProperty().bindBidirectional(model.outcome());
        return Controls.row(new SearchField("history.find", model.find()), age, outcome);
    }

    private static List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        all.add(null);
        all.addAll(List.of(Outcome.values()));
        return all;
    }

    private List<PastRun> selected() {
        return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private void chosen(List<PastRun> runs) {
        compare.close();
        keep.choose(runs.size() == 1 ? runs.getFirst() : null);
        if (runs.size() == 1) {
            model.open(runs.getFirst().id());
        }
    }

    /** What can be done with the chosen run, or with two of them. */
    private VBox chosen() {
        TextArea note = new TextArea();
        note.setId("history.note");
        note.setPromptText(Texts.text("history.note"));
        note.setAccessibleText(Texts.text("history.note"));
        note.setWrapText(true);
        note.setPrefRowCount(2);
        note.setMinHeight(52);
        note.textProperty().bindBidirectional(keep.note());
        note.focusedProperty().addListener((all, before, now) -> {
            if (!now) {
                keep.saveNote();
            }
        });
        Button pin = Controls.button("history.pin", Feather.BOOKMARK, keep::togglePin);
        pin.textProperty()
                .bind(keep.chosen().flatMap(PastRun::head)
                        .map(run -> Texts.text(run.pinned() ? "history.unpin" : "history.pin"))
                        .orElse(Texts.text("history.pin")));
        Button delete = Controls.button("history.delete", Feather.TRASH_2,
                () -> new DeleteCard(overlay, DeleteCard.ofOne(keep.chosen().get().id()), keep::delete, () -> {}));
        delete.disableProperty()
                .bind(keep.chosen().flatMap(PastRun::head).map(run -> !KeepViewModel.canDelete(run)).orElse(true));
        var isOne = keep.chosen().map(run -> true).orElse(false);
        Button dismiss = Controls.button("history.dismiss", Feather.CHECK,
                () -> new DismissCard(overlay, keep.chosen().get().id(), keep::dismiss));
        Controls.showWhen(dismiss, keep.chosen().flatMap(PastRun::head).map(RunHead::unsettled).orElse(false));
        FlowPane ways = new FlowPane(6, 6, pin, delete, dismiss);
        VBox one = new VBox(6, note, ways);
        one.setMinHeight(USE_PREF_SIZE);
        Controls.showWhen(one, isOne);
        Button both = Controls.button("history.compare", Feather.COLUMNS,
                () -> compare.compare(selected().getFirst(), selected().getLast()));
        Controls.showWhen(both,
                Bindings.size(list.getSelectionModel().getSelectedItems()).map(size -> size.intValue() == 2));
        return new VBox(6, one, both);
    }

    private HBox keeping() {
        ComboBox<Integer> days = Controls.choice("history.keep", KeepViewModel.DAYS,
                value -> Texts.text("history.keep.days", value));
        days.setValue(keep.keepDays());
        days.valueProperty().addListener((all, before, now) -> {
            if (now != null && now != keep.keepDays()) {
                ask(days, now);
            }
        });
        Label label = Controls.label("history.keep.label");
        label.setMinWidth(USE_PREF_SIZE);
        CheckBox personal = new CheckBox(Texts.text("history.personal"));
        personal.setId("history.personal");
        personal.setMinWidth(USE_PREF_SIZE);
        personal.setTooltip(Controls.tooltip("history.personal.hint"));
        personal.setSelected(keep.keepsPersonalData());
        personal.selectedProperty().addListener((all, before, now) -> keep.keepPersonalData(now));
        return Controls.row(label, days, personal, compareHint());
    }

    private Label compareHint() {
        Label hint = Controls.text("history.compare.hint");
        hint.setText(Texts.text("history.compare.hint"));
        hint.getStyleClass().add("quiet");
        HBox.setHgrow(hint, Priority.ALWAYS);
        Controls.showWhen(hint,
                Bindings.size(list.getSelectionModel().getSelectedItems()).map(size -> size.intValue() != 2)
                        .flatMap(shown -> Bindings.size(model.runs()).map(size -> shown && size.intValue() > 1)));
        return hint;
    }

    private void ask(ComboBox<Integer> days, int now) {
        long going = keep.goingAfter(now);
        if (going == 0) {
            keep.keepFor(now);
        } else {
            new DeleteCard(overlay, DeleteCard.ofOld(going), () -> keep.keepFor(now),
                    () -> days.setValue(keep.keepDays()));
        }
    }
}
