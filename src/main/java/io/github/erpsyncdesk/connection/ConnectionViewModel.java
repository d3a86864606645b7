package io.github.erpsyncdesk.connection;

import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.NetServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The sources to choose from: CRM first, then every ERP connection. Nothing is chosen until a person chooses. */
public final class ConnectionViewModel {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** One line of the selector; CRM has no connection. */
    public record Source(SyncSource source, Optional<ErpConnection> connection) {
        public boolean canBeSource() {
            return connection.map(ErpConnection::takesPart).orElse(true);
        }
    }

    public enum Reach {
        TESTING, REACHED, NOT_REACHED, NOT_KNOWN
    }

    private final NetServer server;
    private final Background background;
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final FilteredList<Source> shown = new FilteredList<>(sources);
    private final ObservableMap<Integer, Reach> reach = FXCollections.observableHashMap();
    private final ObservableMap<Integer, Reach> shownReach = FXCollections.unmodifiableObservableMap(reach);
    private final ObjectProperty<Source> selected = new SimpleObjectProperty<>();
    private final StringProperty find = new SimpleStringProperty("");
    private final BooleanProperty showDeleted = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> targets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Direction> direction = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EngineStatus> engine = new ReadOnlyObjectWrapper<>();
    private @Nullable Session session;
    private int opens;
    private @Nullable Call call;

    public ConnectionViewModel(NetServer server, Background background) {
        this.server = server;
        this.background = background;
        find.addListener(all -> filter());
        showDeleted.addListener(all -> refresh());
        selected.addListener(all -> direct());
    }

    /** Shows the connections of this session; none after logging out. */
    public void open(@Nullable Session newSession) {
        opens++;
        session = newSession;
        selected.set(null);
        sources.clear();
        reach.clear();
        find.set("");
        engine.set(null);
        failure.set(null);
        if (session != null) {
            refresh();
        }
    }

    public void refresh() {
        Session current = session;
        if (current == null) {
            return;
        }
        if (call != null) {
            call.stop();
        }
        boolean deleted = showDeleted.get();
        Call mine = new Call(DEADLINE);
        call = mine;
        loading.set(true);
        failure.set(null);
        ask(() -> server.connections(current, deleted, mine), found -> {
            if (mine == call) {
                loaded(found);
            }
        }, why -> {
            if (mine == call) {
                loading.set(false);
                failure.set(why);
            }
        });
        ask(() -> server.engineStatus(current, new Call(DEADLINE)), engine::set, why -> engine.set(null));
    }

    private void loaded(List<ErpConnection> connections) {
        loading.set(false);
        Source before = selected.get();
        List<Source> now = new ArrayList<>();
        now.add(new Source(SyncSource.CRM, Optional.empty()));
        connections.forEach(connection -> now.add(new Source(SyncSource.of(connection), Optional.of(connection))));
        sources.setAll(now);
        selected.set(before == null ? null
                : now.stream().filter(source -> source.source().id() == before.source().id()).findFirst().orElse(null));
        direct();
    }

    /** Asks the server whether the connector reaches its ERP system. */
    public void test(int connectionId) {
        Session current = session;
        if (current == null) {
            return;
        }
        reach.put(connectionId, Reach.TESTING);
        ask(() -> server.reaches(current, connectionId, new Call(DEADLINE)),
                reached -> reach.put(connectionId, reached ? Reach.REACHED : Reach.NOT_REACHED),
                why -> reach.put(connectionId, Reach.NOT_KNOWN));
    }

    private <T> void ask(Callable<T> question, Consumer<T> onAnswer, Consumer<Failure> onFailure) {
        int asked = opens;
        background.submit(question, answer -> {
            if (asked == opens) {
                onAnswer.accept(answer);
            }
        }, e -> {
            if (asked == opens) {
                onFailure.accept(e instanceof CallFailed failed ? failed.failure()
                        : new Failure.Withheld(FailureCode.INTERNAL, List.of(), e.getClass().getSimpleName()));
            }
        });
    }

    private void filter() {
        String text = find.get().strip().toLowerCase(Locale.getDefault());
        shown.setPredicate(source -> text.isEmpty() || (source.source().name() + " "
                + source.connection().map(c -> c.description() + " " + c.connector() + " " + c.id()).orElse(""))
                .toLowerCase(Locale.getDefault()).contains(text));
    }

    private void direct() {
        Source source = selected.get();
        if (source == null || !source.canBeSource()) {
            targets.set(List.of());
            direction.set(null);
            return;
        }
        List<String> names = sources.stream().filter(Source::canBeSource)
                .filter(other -> other.source().id() != source.source().id()).map(other -> other.source().name())
                .toList();
        targets.set(names);
        direction.set(Direction.from(source.source(),
                sources.stream().flatMap(other -> other.connection().stream()).toList()));
    }

    /** The names of what the values go to; none while no source is chosen. */
    public ReadOnlyObjectProperty<List<String>> targets() {
        return targets.getReadOnlyProperty();
    }

    /** Those that take part, whatever is being searched for. */
    public List<ErpConnection> connections() {
        return sources.stream().flatMap(source -> source.connection().stream()).filter(ErpConnection::takesPart)
                .toList();
    }

    public ObservableList<Source> sources() {
        return shown;
    }

    /** The same object each time, which the caller does not change: a listener on a wrapper would be lost. */
    public ObservableMap<Integer, Reach> reach() {
        return shownReach;
    }

    public ObjectProperty<Source> selected() {
        return selected;
    }

    public StringProperty find() {
        return find;
    }

    public BooleanProperty showDeleted() {
        return showDeleted;
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Null while no source that takes part is chosen. */
    public ReadOnlyObjectProperty<Direction> direction() {
        return direction.getReadOnlyProperty();
    }

    /** Somebody else has seen the engine's state; what is not known changes nothing. */
    public void engineIs(@Nullable EngineStatus seen) {
        if (seen != null && session != null) {
            engine.set(seen);
        }
    }

    /** Null while it is not known. */
    public ReadOnlyObjectProperty<EngineStatus> engine() {
        return engine.getReadOnlyProperty();
    }
}
