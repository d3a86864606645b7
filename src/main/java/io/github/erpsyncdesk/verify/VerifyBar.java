package io.github.erpsyncdesk.verify;

import io.github.erpsyncdesk.i18n.Moments;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Above a run's records: the offer to look after keys without a confirmed outcome, the look under way, and what was
 * found.
 */
public final class VerifyBar extends VBox {
    private final VerifyViewModel model;
    private final Overlay overlay;
    private final Label words = Controls.text("verify.words");
    private final Label troubles = Controls.text("verify.notices");
    private final Button take;
    private final Button start;
    private final Button show;

    public VerifyBar(VerifyViewModel model, Overlay overlay) {
        super(4);
        this.model = model;
        this.overlay = overlay;
        setId("verify");
        setMinHeight(USE_PREF_SIZE);
        start = Controls.button("verify.start.open", Feather.CHECK_SQUARE, model::checkOpen);
        start.getStyleClass().add("accent");
        show = Controls.button("verify.show", Feather.LIST, this::showKeys);
        take = Controls.button("verify.take", Feather.CORNER_LEFT_UP, model::takeDiffering);
        take.setTooltip(Controls.tooltip("verify.take.hint"));
        ObservableValue<Boolean> busy = busy();
        FlowPane idle = new FlowPane(8, 6, start, show, take);
        idle.setAlignment(Pos.CENTER_LEFT);
        Controls.showWhen(idle, Bindings.createBooleanBinding(() -> model.progress().get() == null, model.progress()));
        getChildren().addAll(words, troubles, idle, atWork(busy));
        Follow.value(this, model.run(), now -> refresh());
        Follow.value(this, model.whyNot(), now -> refresh());
        Follow.value(this, model.found(), now -> refresh());
        Follow.value(this, model.open(), now -> refresh());
        Follow.value(this, model.progress(), now -> refresh());
        Follow.value(this, model.taker(), now -> refresh());
        Follow.contents(this, model.notices(), this::refresh);
    }

    private ObservableValue<Boolean> busy() {
        return Bindings.createBooleanBinding(() -> model.progress().get() != null, model.progress());
    }

    private HBox atWork(ObservableValue<Boolean> busy) {
        ProgressBar bar = new ProgressBar();
        bar.setId("verify.progress.bar");
        bar.setAccessibleText(Texts.text("verify.progress.bar"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label far = Controls.label("verify.progress", 0, 0);
        far.setMinWidth(USE_PREF_SIZE);
        Follow.value(this, model.progress(), now -> {
            if (now != null) {
                bar.setProgress(now.all() == 0 ? 0 : (double) now.done() / now.all());
                far.setText(Texts.text("verify.progress", now.done(), now.all()));
            }
        });
        HBox row = Controls.row(far, bar, Controls.button("verify.stop", Feather.SQUARE, model::stop));
        Controls.showWhen(row, busy);
        return row;
    }

    private void refresh() {
        Verification found = model.found().get();
        int open = model.open().get().size();
        boolean offers = open > 0 && model.run().get() != null;
        boolean busy = model.progress().get() != null;
        Controls.show(this, offers || found != null || busy || !model.notices().isEmpty());
        String offer = offers && model.whyNot().get() != null
                ? Texts.text("verify.offer", open) + " " + Texts.text(model.whyNot().get())
                : ""; // the button offers it, the tiles count, and height is scarce
        String said = found == null ? offer : summary(found);
        words.setText(said);
        Controls.show(words, !busy && !said.isEmpty());
        String notices = model.notices().stream().map(Texts::text).collect(Collectors.joining(" "));
        troubles.setText(notices);
        Controls.show(troubles, !notices.isEmpty());
        getStyleClass().remove("verify-bar");
        if (!said.isEmpty() || !notices.isEmpty() || busy) {
            getStyleClass().add("verify-bar");
        }
        Controls.show(start, offers && model.whyNot().get() == null);
        start.setText(Texts.text(found == null ? "verify.start.open" : "verify.start.again"));
        start.setTooltip(Controls.tooltipOf(Texts.text("verify.offer", open)));
        Controls.show(show, found != null);
        Controls.show(take, model.differing() > 0 && model.taker().get() != null);
        take.setText(Texts.text("verify.take", model.differing()));
    }

    /** Never claims more than was seen. */
    static String summary(Verification found) {
        return Texts.text("verify.found", Moments.withZone(found.at()), found.count(Result.EQUAL),
                found.count(Result.DIFFERENT), found.count(Result.NOT_YET), found.count(Result.UNREADABLE));
    }

    private void showKeys() {
        new VerifiedCard(model, overlay).ask();
    }
}
