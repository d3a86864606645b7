package io.github.erpsyncdesk.report;

import atlantafx.base.theme.Styles;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.report.SupportReport.Part;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Shows all of a report before it is saved. */
final class ReportCard extends VBox {
    /** A text control with more of it would hold the window up. */
    private static final int MOST_SHOWN = 20_000;

    ReportCard(ExportViewModel model, Overlay overlay, List<Part> parts, Runnable save) {
        super(12);
        setPrefWidth(720);
        Label text = Controls.text("export.report.text");
        text.setText(Texts.text("export.report.text"));
        ComboBox<Part> part = Controls.choice("export.report.part", parts, Part::name);
        TextArea shown = new TextArea();
        shown.setId("export.report.shown");
        shown.setEditable(false);
        shown.setPrefRowCount(12);
        shown.setAccessibleText(Texts.text("export.report.part"));
        shown.textProperty().bind(part.valueProperty().map(chosen -> bounded(chosen.text())));
        part.setValue(parts.getFirst());
        Runnable back = () -> {
            overlay.close();
            model.dismissReport();
        };
        Button confirm = Controls.button("export.report.save", () -> {
            overlay.close();
            save.run();
        });
        confirm.getStyleClass().add(Styles.ACCENT);
        Button cancel = Controls.button("export.report.cancel", back);
        CheckBox personal = new CheckBox(Texts.text("export.report.personal"));
        personal.setId("export.report.personal");
        personal.setWrapText(true);
        personal.setSelected(model.hasPersonalData());
        personal.setOnAction(event -> {
            back.run();
            model.gather(personal.isSelected());
        });
        getChildren().addAll(Controls.title("export.report.title"), text, part, shown, personal,
                Controls.row(Controls.spacer(), confirm, cancel));
        overlay.ask(this, confirm, back);
    }

    private static String bounded(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "\n…";
    }
}
