package io.github.erpsyncdesk.shell;

import io.github.erpsyncdesk.model.WindowState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Puts the window where it was last, on a screen that still exists, whole and with its title bar in reach. */
public final class WindowFrame implements AutoCloseable {
    private static final double LEAST_WIDTH = 960;
    /** That of a laptop of 1080 lines at 200 %, less its task bar. */
    private static final double LEAST_HEIGHT = 500;

    private final Stage stage;
    private final double width;
    private final double height;
    /** Place and size while the window is not maximized. */
    private Rectangle2D normal;
    private final Subscription changes;

    /**
     * @param width the size before anybody has changed it
     * @param later runs what it is given on the screen's thread, once what is under way there is done
     */
    public WindowFrame(Stage stage, double width, double height, Executor later) {
        this.stage = stage;
        this.width = width;
        this.height = height;
        normal = new Rectangle2D(0, 0, width, height);
        // later, since some systems say the size of a maximized window before they say that it is maximized
        Runnable changed = () -> later.execute(this::note);
        changes = Subscription.combine(stage.xProperty().subscribe(changed), stage.yProperty().subscribe(changed),
                stage.widthProperty().subscribe(changed), stage.heightProperty().subscribe(changed));
    }

    /** To be called before the window is shown. */
    public void restore(Optional<WindowState> last) {
        Rectangle2D screen = last.flatMap(WindowFrame::screenOf).orElse(Screen.getPrimary()).getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        if (last.isPresent()) {
            put(fitted(rectangle(last.get()), screen));
            stage.setMaximized(last.get().maximized());
        } else if (screen.getWidth() < width || screen.getHeight() < height) {
            put(fitted(new Rectangle2D(screen.getMinX(), screen.getMinY(), width, height), screen));
        }
    }

    private void put(Rectangle2D bounds) {
        normal = bounds;
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    public WindowState state(List<Double> dividers) {
        return new WindowState(normal.getMinX(), normal.getMinY(), normal.getWidth(), normal.getHeight(),
                stage.isMaximized(), dividers);
    }

    private void note() {
        boolean known = !Double.isNaN(stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight());
        if (known && stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    /** The window's changes are no longer followed. */
    @Override
    public void close() {
        changes.unsubscribe();
    }

    private static Rectangle2D rectangle(WindowState state) {
        return new Rectangle2D(state.x(), state.y(), state.width(), state.height());
    }

    /** Empty where the window was on a screen that is gone. */
    private static Optional<Screen> screenOf(WindowState state) {
        return Screen.getScreensForRectangle(rectangle(state)).stream().findFirst();
    }

    /** No larger than the screen, and within it. */
    static Rectangle2D fitted(Rectangle2D window, Rectangle2D screen) {
        double width = Math.min(Math.max(window.getWidth(), LEAST_WIDTH), screen.getWidth());
        double height = Math.min(Math.max(window.getHeight(), LEAST_HEIGHT), screen.getHeight());
        return new Rectangle2D(within(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                within(window.getMinY(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }
}
