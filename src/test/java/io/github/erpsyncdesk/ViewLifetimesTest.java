package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.history.DamageViewModel;
import io.github.erpsyncdesk.importer.Imported;
import io.github.erpsyncdesk.importer.Importer;
import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.maintenance.ChangeWords;
import io.github.erpsyncdesk.model.KeyOrigin;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.run.TaskStop;
import io.github.erpsyncdesk.shell.Overlay;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Every view, card and pane of the program, shown and dropped while its view models live on, is collected. */
class ViewLifetimesTest extends DeskFixture {
    private static final String ROOT = "io.github.erpsyncdesk";
    private static final int TIMES = 3;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** All concrete nodes of the product but the overlay, which is the window itself. */
    private static List<Class<?>> views() {
        List<Class<?>> views = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT)) {
            if (type.isAssignableTo(Node.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && type.isTopLevelClass() && !type.isEquivalentTo(Overlay.class)) {
                views.add(type.reflect());
            }
        }
        return views;
    }

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
        Parts parts = new Parts();
        Overlay overlay = new Overlay();
        parts.put(overlay);
        parts.put(FakeNetServer.session());
        parts.put(Runs.plan(2, 1));
        parts.put(Runs.plan(2, 1).request());
        parts.put(new TaskStop(task -> {}, new SimpleObjectProperty<>()));
        parts.put(ChangeWords.of(new ServerChange.SyncAll(), List.of()));
        parts.put(readOnly());
        parts.put(((Imported.Lines) Importer.paste("Key id;Name\n1001;Fjord", ReadControl.none())).table());
        parts.collect(flow);
        Map<String, List<WeakReference<Node>>> dropped = new TreeMap<>();
        Parent before = stage.getScene().getRoot();
        fx(() -> {
            stage.getScene().setRoot(overlay);
            return null;
        });
        List<Class<?>> views = views();
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

    private static DamageViewModel readOnly() {
        PastRuns journal = (PastRuns) Proxy.newProxyInstance(PastRuns.class.getClassLoader(),
                new Class<?>[]{PastRuns.class}, (self, method, args) -> method.getReturnType() == Optional.class
                        ? Optional.of(Notice.of("journal.readOnly", "journal.db"))
                        : List.of());
        DamageViewModel damage = new DamageViewModel(journal, new MemorySettings(), SameThread.atOnce());
        damage.look();
        return damage;
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

    /** What views are made of: the real view models of a window, and values of every other type that is asked for. */
    private static final class Parts {
        private final Map<Class<?>, Object> known = new LinkedHashMap<>();

        void put(Object part) {
            known.put(part.getClass(), part);
        }

        /** The view models of the window and what they consist of. */
        void collect(Flow flow) {
            add(flow.models.keyGrid, 3);
            for (var field : ViewModels.class.getDeclaredFields()) {
                field.setAccessible(true);
                add(get(() -> field.get(flow.models)), 3);
            }
        }

        private void add(Object part, int depth) {
            if (part == null || !part.getClass().getName().startsWith(ROOT) || part instanceof Node
                    || known.putIfAbsent(part.getClass(), part) != null || depth == 0) {
                return;
            }
            for (Method method : part.getClass().getDeclaredMethods()) {
                Class<?> type = method.getReturnType();
                if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
                        && !Modifier.isPrivate(method.getModifiers()) && type.getName().startsWith(ROOT)
                        && !type.isRecord()) {
                    method.setAccessible(true);
                    add(get(() -> method.invoke(part)), depth - 1);
                }
            }
        }

        Object make(Class<?> type) {
            Constructor<?>[] all = type.getDeclaredConstructors();
            if (all.length == 0 || !type.getName().startsWith(ROOT)) {
                throw new IllegalStateException("no value of " + type.getName());
            }
            Constructor<?> constructor = all[0];
            for (Constructor<?> other : all) {
                constructor = other.getParameterCount() < constructor.getParameterCount() ? other : constructor;
            }
            Constructor<?> simplest = constructor;
            simplest.setAccessible(true);
            Object[] values = new Object[simplest.getParameterCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(simplest.getGenericParameterTypes()[i], simplest.getParameterTypes()[i]);
            }
            return get(() -> simplest.newInstance(values));
        }

        private Object value(Type generic, Class<?> type) {
            return type == List.class && generic instanceof ParameterizedType of
                    && of.getActualTypeArguments()[0] instanceof Class<?> element ? List.of(value(element))
                            : value(type);
        }

        private Object value(Class<?> type) {
            return known.values().stream().filter(type::isInstance).filter(part -> isOurs(type)).findFirst()
                    .orElseGet(() -> Values.of(type).orElseGet(() -> make(type)));
        }

        private static boolean isOurs(Class<?> type) {
            return type.getName().startsWith(ROOT);
        }

        private static Object get(java.util.concurrent.Callable<?> call) {
            try {
                return call.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
