package io.github.erpsyncdesk;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.log.EventLog;
import io.github.erpsyncdesk.log.Trace;
import io.github.erpsyncdesk.login.ForgettingCard;
import io.github.erpsyncdesk.model.WindowState;
import io.github.erpsyncdesk.run.WindowTitle;
import io.github.erpsyncdesk.settings.DataFolder;
import io.github.erpsyncdesk.shell.WindowFrame;
import io.github.erpsyncdesk.ui.Columns;
import io.github.erpsyncdesk.ui.FindKey;
import io.github.erpsyncdesk.ui.Icons;
import io.github.erpsyncdesk.ui.Theme;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window: starts and ends the application, and wears the theme. */
public final class DeskApp extends Application {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    /**
     * The argument that ends the program once the log-in pane has been laid out twice: to record a start, and to
     * measure it.
     */
    static final String REHEARSAL = "--rehearsal";

    private static final FutureTask<Wiring> WIRING = new FutureTask<>(() -> {
        Wiring made = Wiring.real(DataFolder.path());
        made.settings().load();
        Texts.text("app.name");
        return made;
    });

    private @Nullable Wiring wiring;

    /** Makes the services, and reads settings and texts, while the toolkit starts. */
    static void wireAhead() {
        Thread.ofPlatform().daemon().name("wiring").start(WIRING);
    }

    @Override
    public void start(Stage stage) throws Exception {
        WIRING.run();
        Wiring made = WIRING.get();
        wiring = made;
        Flow flow = show(stage, made, page -> getHostServices().showDocument(page.toString()));
        Thread.setDefaultUncaughtExceptionHandler(unexpected(made.log(), flow));
        stage.getScene().addPostLayoutPulseListener(new AfterTheFirstFrames(stage,
                getParameters().getRaw().contains(REHEARSAL) ? Platform::exit : () -> getReady(stage, flow)));
    }

    /** A defect is written to the log and said in the window; what runs goes on. */
    static Thread.UncaughtExceptionHandler unexpected(EventLog log, Flow flow) {
        return (thread, thrown) -> {
            log.unexpected(thrown);
            Platform.runLater(() -> flow.unexpected(Trace.code(thrown), String.join("\n", Trace.lines(thrown))));
        };
    }

    /** What can wait begins when the log-in pane is on the screen. */
    private static final class AfterTheFirstFrames implements Runnable {
        private static final int FRAMES = 2;

        private final Stage stage;
        private final Runnable then;
        private int frames;

        AfterTheFirstFrames(Stage stage, Runnable then) {
            this.stage = stage;
            this.then = then;
        }

        @Override
        public void run() {
            if (++frames < FRAMES) {
                Platform.requestNextPulse();
                return;
            }
            stage.getScene().removePostLayoutPulseListener(this);
            then.run();
        }
    }

    private static void getReady(Stage stage, Flow flow) {
        stage.getIcons().setAll(Icons.all());
        flow.models.login.prepare();
        flow.recover();
    }

    /** Builds the real window over any wiring. */
    static Flow show(Stage stage, Wiring wiring, Consumer<URI> browse) {
        Scene[] scene = new Scene[1];
        Flow flow = new Flow(wiring, () -> Theme.of(scene[0]).other(), browse);
        scene[0] = new Scene(flow.overlay, WIDTH, HEIGHT);
        Columns.keep(scene[0],
                flow.models.preferences.get().window().map(WindowState::tables).orElse(Map.of()));
        Runnable applyTheme = () -> Theme
                .of(flow.models.preferences.get().look(), Platform.getPreferences().getColorScheme())
                .applyTo(scene[0]);
        flow.models.preferences.addListener(all -> applyTheme.run());
        Subscription look = Platform.getPreferences().colorSchemeProperty().subscribe(applyTheme);
        applyTheme.run();
        Subscription title = WindowTitle.of(flow.models.review, flow.models.run).subscribe(stage::setTitle);
        FindKey.on(flow.overlay);
        WindowFrame frame = new WindowFrame(stage, WIDTH, HEIGHT, wiring.background()::onScreen);
        frame.restore(flow.models.preferences.get().window());
        stage.setOnHiding(event -> {
            flow.models.preferences
                    .set(flow.models.preferences.get().with(frame.state(flow.dividers()).with(Columns.kept(scene[0]))));
            frame.close();
            title.unsubscribe();
            look.unsubscribe(); // what stays with a stage keeps all of the window in memory
        });
        stage.setScene(scene[0]);
        stage.setOnCloseRequest(event -> {
            flow.models.login.server().keep();
            if (flow.models.run.running().get()) {
                event.consume();
                flow.askBeforeLeaving(stage::close);
            } else if (flow.models.login.server().keychain().forgetting().get() > 0) {
                event.consume();
                new ForgettingCard(flow.overlay, flow.models.login.server().keychain(), stage::close);
            }
        });
        flow.showLogin();
        stage.show();
        return flow;
    }

    @Override
    public void stop() throws Exception {
        if (wiring != null) {
            wiring.close();
        }
    }
}
