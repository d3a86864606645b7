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
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** The sources to choose from: CRM first, then every ERP connection. Nothing is chosen until a person chooses. */
public final class ConnectionViewModel {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    public enum Reach {
        TESTING, REACHED, NOT_REACHED, NOT_KNOWN
    }

    private final NetServer server;
    private final Background background;
    private final ChosenSource chosen = new ChosenSource();
    private final ObservableMap<Integer, Reach> reach = FXCollections.observableHashMap();
    private final ObservableMap<Integer, Reach> shownReach = FXCollections.unmodifiableObservableMap(reach);
    private final BooleanProperty showDeleted = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EngineStatus> engine = new ReadOnlyObjectWrapper<>();
    private @Nullable Session session;
    private int opens;
    private @Nullable Call call;

    public ConnectionViewModel(NetServer server, Background background) {
        this.server = server;
        this.background = background;
        showDeleted.addListener(all -> refresh());
    }

    /** Shows the connections of this session; none after logging out. */
    public void open(@Nullable Session newSession) {
        opens++;
        session = newSession;
        chosen.clear();
        reach.clear();
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
        List<Source> now = new ArrayList<>();
        now.add(new Source(SyncSource.CRM, Optional.empty()));
        connections.forEach(connection -> now.add(new Source(SyncSource.of(connection), Optional.of(connection))));
        chosen.replaceBy(now);
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

    /** The names of what the values go to; none while no source is chosen. */
    public ReadOnlyObjectProperty<List<String>> targets() {
        return chosen.targets();
    }

    /** Those that take part, whatever is being searched for. */
    public List<ErpConnection> connections() {
        return chosen.connections();
    }

    public ObservableList<Source> sources() {
        return chosen.shown();
    }

    /** The same object each time, which the caller does not change: a listener on a wrapper would be lost. */
    public ObservableMap<Integer, Reach> reach() {
        return shownReach;
    }

    public ObjectProperty<Source> selected() {
        return chosen.selected();
    }

    public StringProperty find() {
        return chosen.find();
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
        return chosen.direction();
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
