import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The least that a window with this theme costs: what the start of the program is measured against. Ends after its second frame, as the program does. */
public final class BareWindow {

    public static void main(String[] args) {
        Application.launch(Window.class);
    }

    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            Scene scene = new Scene(new VBox(8, new Label("User"), new TextField(), new Label("Password"), new PasswordField(), new Button("Log in")), 1280, 800);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
            scene.addPostLayoutPulseListener(new Runnable() {
                private int frames;

                @Override
                public void run() {
                    if (++frames == 2) {
                        Platform.exit();
                    }
                    Platform.requestNextPulse();
                }
            });
        }
    }
}
