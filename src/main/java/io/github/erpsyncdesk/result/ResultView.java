package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.FailureCard;
import io.github.erpsyncdesk.ui.Fit;
import io.github.erpsyncdesk.ui.Follow;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pane "What changed": headline, counts, tables, explanations, records. */
public final class ResultView extends VBox {
    private final ResultViewModel model;
    private final Label headline = Controls.text("result.headline");

    /** @param extras what else is shown of the run, and what can be done with it */
    public ResultView(ResultViewModel model, Overlay overlay, Extras extras) {
        this(model, overlay, extras, empty());
    }

    /** @param empty takes the place of results while no run is shown */
    public ResultView(ResultViewModel model, Overlay overlay, Extras extras, Region empty) {
        super(8);
        this.model = model;
        getStyleClass().add("pane");
        build(extras.above(), new ResultTable(model, overlay, extras), new Explanations(model, overlay), empty);
    }

    /**
     * What other stages add.
     *
     * @param above shown between what the server said and the records
     * @param under what is known of one record
     * @param ways what else can be done with the run that is shown, such as saving it
     */
    public record Extras(Node above, Under under, List<Node> ways) {}

    /** More about one line. */
    public interface Under {

        /**
         * @param table blank for a key
         * @param id of the record, or the key
         */
        Node of(String table, int id);
    }

    /** Where the reading of a run begins. */
    public void focusHeadline() {
        headline.requestFocus();
    }

    private void build(Node above, ResultTable table, Explanations explanations, Region empty) {
        ObservableValue<Boolean> hasRun = model.summary().map(summary -> true).orElse(false);
        TableBars bars = new TableBars(model);
        Controls.showWhen(bars, hasBars());
        VBox results = new VBox(6, headline(), failure(), above, new KindTiles(model), bars, explanations,
                table);
        Follow.value(this, model.summary(), now -> place(explanations, results, now));
        VBox.setVgrow(results.getChildren().getLast(), Priority.ALWAYS);
        VBox.setVgrow(results, Priority.ALWAYS);
        Controls.showWhen(results, hasRun);
        VBox.setVgrow(empty, Priority.ALWAYS);
        Controls.showWhen(empty, hasRun.map(is -> !is));
        Label title = Controls.title("result.title");
        Controls.showWhen(title,
                isHigh().flatMap(high -> high ? new SimpleBooleanProperty(true) : empty.visibleProperty()));
        getChildren().addAll(title, results, empty);
    }

    /** A warning may mean that nothing was done: then its explanation comes in front of the counts. */
    private static void place(Explanations explanations, VBox results, RunSummary summary) {
        boolean isFirst = summary != null && summary.ended() && summary.outcome() == Outcome.WARNING;
        List<Node> parts = results.getChildren();
        if (isFirst != (parts.getFirst() == explanations)) {
            parts.remove(explanations);
            parts.add(isFirst ? 0 : parts.size() - 1, explanations);
        }
    }

    /** In a low window the records themselves come first. */
    private ObservableValue<Boolean> isHigh() {
        return Fit.isHigh(this);
    }

    private ObservableValue<Boolean> hasBars() {
        // a binding and not a mapping: the model would hold a mapping that is observed, and by it this view
        ObservableValue<Boolean> any = Bindings.createBooleanBinding(() -> model.summary().get() != null
                && !model.summary().get().countsByTable().isEmpty(), model.summary());
        return isHigh().flatMap(high -> high ? any : new SimpleBooleanProperty(false)).orElse(false);
    }

    private static VBox empty() {
        Label what = Controls.text("result.empty");
        what.setText(Texts.text("result.empty"));
        Label will = Controls.text("result.empty.will");
        will.setText(Texts.text("result.empty.will"));
        will.getStyleClass().add("quiet");
        VBox box = new VBox(8, what, will);
        what.getStyleClass().add("empty-title");
        box.getStyleClass().add("empty-state");
        return box;
    }

    private VBox headline() {
        headline.getStyleClass().add("headline");
        headline.setFocusTraversable(true);
        Label effect = Controls.text("result.effect");
        effect.getStyleClass().add("failure-effect");
        ObservableValue<Boolean> hasEffect = model.summary()
                .map(summary -> summary.ended() && summary.effect().isPresent()
                        && summary.run().failure().isEmpty())
                .orElse(false);
        Controls.showWhen(effect, hasEffect);
        Label facts = Controls.text("result.facts");
        facts.getStyleClass().add("quiet");
        Controls.showWhen(facts, isHigh());
        headline.tooltipProperty().bind(facts.textProperty().map(Controls::tooltipOf));
        Follow.change(this, model.summary(), (before, now) -> {
            if (now != null) {
                headline.setText(Texts.text(now.headline()));
                headline.setGraphic(Kinds.icon(now.outcome()));
                if (!now.ended()) {
                    headline.setText(Texts.text("result.headline.running", now.run().changes().size()));
                    headline.setGraphic(null);
                }
                effect.setText(now.effect().map(value -> Texts.text("effect." + value)).orElse(""));
                facts.setText(facts(now));
                if (now.ended() && before != null && !before.ended()) {
                    headline.requestFocus();
                }
            }
        });
        Region trouble = Controls.notice("result.trouble", "notice",
                model.summary().map(summary -> summary.run().trouble().orElse(null)));
        return new VBox(4, trouble, effect, headline, facts);
    }

    private static String facts(RunSummary summary) {
        var request = summary.run().request();
        String when = Moments.withZone(summary.run().startedAt());
        String what = request.isEverything() ? Texts.text("result.facts.everything")
                : Texts.text("result.facts.keys", request.keyCount());
        String facts = Texts.text("result.facts", when, request.source().name(), what,
                Texts.text("blanks.words." + request.blanks()),
                request.server().label());
        String all = summary.run().id() == 0 ? facts
                : Texts.text("result.facts.run", String.valueOf(summary.run().id())) + " · " + facts;
        return request.parent() == 0 ? all
                : all + " · " + Texts.text("result.facts.parent", String.valueOf(request.parent()));
    }

    private FailureCard failure() {
        return new FailureCard().headed(failure -> model.summary().getValue().run().failureHeading().map(Texts::text)
                .orElse("")).bind(model.summary().map(summary -> summary.run().failure().orElse(null)));
    }

}
