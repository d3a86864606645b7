package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.shell.Overlay;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Every view, card and pane of the program, shown and dropped while its view models live on, is collected. */
class ViewLifetimesTest extends DeskFixture {
    private static final int TIMES = 3;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void everyViewThatIsDroppedIsGoneAlthoughItsViewModelsLive() {
        openDemo();
        choose(0);
        enter("1001 1002");
        fx(() -> {
            flow.models.keys
                    .serve(new KeyOrigin("https://other.example", new ServerIdentity("Other AS", "other", "1", "10")));
            return null;
        });
        Overlay overlay = new Overlay();
        Parts parts = Parts.of(flow, overlay);
        Map<String, List<WeakReference<Node>>> dropped = new TreeMap<>();
        Parent before = stage.getScene().getRoot();
        fx(() -> {
            stage.getScene().setRoot(overlay);
            return null;
        });
        List<Class<?>> views = Views.all();
        assertThat(views).as("views found").hasSizeGreaterThan(40);
        Map<String, String> notMade = new TreeMap<>();
        for (Class<?> view : views) {
            List<WeakReference<Node>> made = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                fx(() -> {
                    try {
                        made.add(showAndDrop(view, parts, overlay));
                    } catch (IllegalStateException e) {
                        notMade.put(view.getSimpleName(), rootCause(e).toString());
                    }
                    return null;
                });
            }
            dropped.put(view.getSimpleName(), made);
        }
        assertThat(notMade).as("views that were not made; give Parts or Values what they need").isEmpty();
        Map<String, Long> held = alive(dropped);
        held.values().removeIf(count -> count == 1); // a leak holds each; the toolkit may still hold the last
        assertThat(held).as("views that something still holds").isEmpty();
        fx(() -> {
            stage.getScene().setRoot(before);
            return null;
        });
    }

    private static Throwable rootCause(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootCause(thrown.getCause());
    }

    private static WeakReference<Node> showAndDrop(Class<?> view, Parts parts, Overlay overlay) {
        Node node = (Node) parts.make(view);
        if (node.getScene() == null) {
            overlay.setContent(node instanceof Region ? node : new VBox(node));
        }
        overlay.applyCss();
        overlay.layout();
        overlay.close();
        overlay.setContent(new Region());
        return new WeakReference<>(node);
    }

    private static Map<String, Long> alive(Map<String, List<WeakReference<Node>>> dropped) {
        Map<String, Long> alive = new TreeMap<>();
        long start = System.nanoTime();
        do {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents(3);
            alive.clear();
            dropped.forEach((name, made) -> alive.put(name, made.stream().filter(one -> one.get() != null).count()));
            alive.values().removeIf(count -> count == 0);
        } while (!alive.isEmpty() && System.nanoTime() - start < LIMIT.toNanos());
        return alive;
    }
}
