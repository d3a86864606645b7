package io.github.erpsyncdesk;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Theme;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window: starts and ends the application, and wears the theme. */
public final class DeskApp extends Application {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private Wiring wiring;

    @Override
    public void start(Stage stage) {
        wiring = Wiring.real();
        Flow flow = show(stage, wiring);
        Platform.runLater(flow.login::prepare);
        Platform.runLater(flow::recover);
    }

    /** Builds the real window over any wiring. */
    static Flow show(Stage stage, Wiring wiring) {
        Scene[] scene = new Scene[1];
        Flow flow = new Flow(wiring, () -> Theme.of(scene[0]).other());
        scene[0] = new Scene(flow.overlay, WIDTH, HEIGHT);
        Runnable wear = () -> Theme.of(flow.preferences.get().look(), Platform.getPreferences().getColorScheme()).applyTo(scene[0]);
        flow.preferences.addListener(all -> wear.run());
        Platform.getPreferences().colorSchemeProperty().addListener(all -> wear.run());
        wear.run();
        stage.setTitle(Texts.text("app.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene[0]);
        stage.setOnCloseRequest(event -> {
            flow.login.save();
            if (flow.run.running().get()) {
                event.consume();
                flow.askBeforeLeaving(stage::close);
            }
        });
        stage.show();
        flow.showLogin();
        return flow;
    }

    @Override
    public void stop() throws Exception {
        wiring.close();
    }
}
