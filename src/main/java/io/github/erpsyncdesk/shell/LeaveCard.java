package io.github.erpsyncdesk.shell;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Asked when a person leaves while a run is under way: end it safely first, end it now, or stay. */
public final class LeaveCard extends VBox {

    /**
     * The run that is under way.
     *
     * @param running false once it has ended
     * @param stopAfterBatch ends it safely
     * @param stopWaiting ends it now, which leaves the current batch unknown
     */
    public record Work(ObservableValue<Boolean> running, Runnable stopAfterBatch, Runnable stopWaiting) {}

    private final Overlay overlay;
    private final Work work;
    private final Runnable leave;
    private Subscription ending = Subscription.EMPTY;

    public LeaveCard(Overlay overlay, Work work, Runnable leave) {
        super(16);
        this.overlay = overlay;
        this.work = work;
        this.leave = leave;
        Button stay = Controls.button("leave.stay", overlay::close);
        Button after = Controls.button("leave.afterBatch", () -> leaveWhenStopped(work.stopAfterBatch()));
        Button now = Controls.button("leave.now", () -> leaveWhenStopped(work.stopWaiting()));
        now.getStyleClass().add(Styles.DANGER);
        var text = Controls.text("leave.text");
        text.setText(Texts.text("leave.text"));
        getChildren()
                .addAll(Controls.title("leave.title"), text, Controls.row(now, Controls.spacer(), after, stay));
        setPrefWidth(640);
        overlay.ask(this, stay, overlay::close);
    }

    private void leaveWhenStopped(Runnable stop) {
        overlay.close();
        if (!work.running().getValue()) {
            leave.run();
            return;
        }
        ending = work.running().subscribe((before, running) -> {
            ending.unsubscribe();
            leave.run();
        });
        stop.run();
    }
}
