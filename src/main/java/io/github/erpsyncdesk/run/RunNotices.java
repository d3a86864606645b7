package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is known of past runs, and a way to each of them. */
final class RunNotices extends VBox {

    /** @param show leaves the question and shows the run of this number */
    RunNotices(List<RunNotice> notices, LongConsumer show) {
        super(6);
        getStyleClass().add("notice");
        for (RunNotice told : notices) {
            Label words = Controls.text(told.notice().key());
            words.setText(Texts.text(told.notice()));
            getChildren().add(words);
        }
        notices.stream().mapToLong(RunNotice::run).filter(run -> run > 0).distinct()
                .forEach(run -> getChildren().add(link(run, show)));
        Controls.show(this, !notices.isEmpty());
    }

    private static Hyperlink link(long run, LongConsumer show) {
        Hyperlink link = new Hyperlink(Texts.text("review.again.show", String.valueOf(run)));
        link.setId("review.again.show." + run);
        link.setOnAction(event -> show.accept(run));
        return link;
    }
}
