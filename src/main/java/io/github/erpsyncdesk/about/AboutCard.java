package io.github.erpsyncdesk.about;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.shell.Overlay;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Icons;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/** Versions, folders, licences, and the page of releases. */
public final class AboutCard extends VBox {
    private static final int ICON = 48;

    /** @param browse opens an address in the system's browser */
    public AboutCard(AboutViewModel model, Overlay overlay, Consumer<URI> browse) {
        super(12);
        setPrefWidth(640);
        ImageView icon = new ImageView(Icons.of(ICON));
        Label versions = Controls.text("about.versions");
        versions.setText(model.versions());
        Label what = Controls.text("about.what");
        what.setText(Texts.text("about.what"));
        TextField folder = new TextField(model.folder().toString());
        folder.setId("about.folder.path");
        folder.setEditable(false);
        folder.setAccessibleText(Texts.text("about.folder"));
        TextArea libraries = new TextArea(model.libraries());
        libraries.setId("about.libraries.text");
        libraries.setEditable(false);
        libraries.setPrefRowCount(10);
        libraries.setAccessibleText(Texts.text("about.libraries"));
        CheckBox look = new CheckBox(Texts.text("about.look"));
        look.setId("about.look");
        look.setWrapText(true);
        look.setSelected(model.looksForUpdates());
        look.selectedProperty().addListener((all, before, now) -> model.lookForUpdates(now));
        Hyperlink page = new Hyperlink(Texts.text("about.page"));
        page.setId("about.page");
        page.setOnAction(event -> browse.accept(model.page()));
        Button close = Controls.button("about.close", overlay::close);
        close.setDefaultButton(true);
        getChildren().addAll(Controls.row(icon, new VBox(4, Controls.title("about.title"), versions)), what,
                Controls.label("about.folder"), folder,
                Controls.label("about.libraries"), libraries, look, Controls.row(page, Controls.spacer(), close));
        overlay.ask(this, close, overlay::close);
    }
}
