package io.github.erpsyncdesk;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.history.DamageViewModel;
import io.github.erpsyncdesk.importer.Imported;
import io.github.erpsyncdesk.importer.Importer;
import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.maintenance.ChangeWords;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.ServerChange;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.run.TaskStop;
import io.github.erpsyncdesk.shell.Overlay;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;

/** What views are made of: the real view models of a window, and values of every other type that is asked for. */
final class Parts {
    private final Map<Class<?>, Object> known = new LinkedHashMap<>();

    /** Of a window that is logged in. */
    static Parts of(Flow flow, Overlay overlay) {
        Parts parts = new Parts();
        parts.put(overlay);
        parts.put(FakeNetServer.session());
        parts.put(Runs.plan(2, 1));
        parts.put(Runs.plan(2, 1).request());
        parts.put(new TaskStop(task -> {}, new SimpleObjectProperty<>()));
        parts.put(ChangeWords.of(new ServerChange.SyncAll(), List.of()));
        parts.put(Notice.of("keys.empty"));
        parts.put(readOnly());
        parts.put(((Imported.Lines) Importer.paste("Key id;Name\n1001;Fjord", ReadControl.none())).table());
        parts.collect(flow);
        return parts;
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
        if (part == null || !part.getClass().getName().startsWith(Views.ROOT) || part instanceof Node
                || known.putIfAbsent(part.getClass(), part) != null || depth == 0) {
            return;
        }
        for (Method method : part.getClass().getDeclaredMethods()) {
            Class<?> type = method.getReturnType();
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
                    && !Modifier.isPrivate(method.getModifiers()) && type.getName().startsWith(Views.ROOT)
                    && !type.isRecord()) {
                method.setAccessible(true);
                add(get(() -> method.invoke(part)), depth - 1);
            }
        }
    }

    Object make(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        if (all.length == 0 || !type.getName().startsWith(Views.ROOT)) {
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
        return type.getName().startsWith(Views.ROOT);
    }

    private static Object get(Callable<?> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
