package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.model.Connector;
import io.github.erpsyncdesk.model.EngineStatus;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Call;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** A server's synchronisation as it is now: engine, connections with their last sync, connectors. */
public final class SyncViewModel {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    /** Longest wait for what only decorates. */
    private static final Duration FOR_TIMES = Duration.ofSeconds(20);

    private final SyncServer server;
    private final Questions questions;
    private final ReadOnlyObjectWrapper<EngineStatus> engine = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ErpConnection> connections = FXCollections.observableArrayList();
    private final ObservableList<Connector> connectors = FXCollections.observableArrayList();
    private final ObservableMap<Integer, String> lastSync = FXCollections.observableHashMap();
    private final ObservableMap<Integer, String> shownLastSync = FXCollections.unmodifiableObservableMap(lastSync);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable Session session;

    public SyncViewModel(SyncServer server, Background background) {
        this.server = server;
        questions = new Questions(background);
    }

    /** Nothing is asked before somebody looks: see {@link #refresh()}. */
    public void open(@Nullable Session newSession) {
        questions.forget();
        session = newSession;
        engine.set(null);
        connections.clear();
        connectors.clear();
        lastSync.clear();
        loading.set(false);
        failure.set(null);
    }

    /** Reads everything again. What only decorates never keeps the rest from being shown. */
    public void refresh() {
        Session current = session;
        if (current == null) {
            return;
        }
        failure.set(null);
        loading.set(true);
        refreshEngine();
        questions.ask(() -> server.calls().connections(current, true, new Call(DEADLINE)), found -> {
            loading.set(false);
            connections.setAll(found);
            found.forEach(connection -> readLastSync(current, connection.id()));
        }, this::failed);
        questions.ask(() -> server.around().connectors(current, new Call(DEADLINE)), connectors::setAll, this::failed);
    }

    public void refreshEngine() {
        Session current = session;
        if (current != null) {
            questions.ask(() -> server.calls().engineStatus(current, new Call(DEADLINE)), engine::set, this::failed);
        }
    }

    private void readLastSync(Session current, int connection) {
        questions.ask(() -> server.around().lastSync(current, connection, new Call(FOR_TIMES)),
                when -> lastSync.put(connection, when), why -> lastSync.put(connection, ""));
    }

    private void failed(Failure why) {
        loading.set(false);
        failure.set(why);
    }

    /** Null while nobody is logged in. */
    public @Nullable Session session() {
        return session;
    }

    /** Null while it is not known. */
    public ReadOnlyObjectProperty<EngineStatus> engine() {
        return engine.getReadOnlyProperty();
    }

    /** Deleted ones too; the same list each time. */
    public ObservableList<ErpConnection> connections() {
        return connections;
    }

    public ObservableList<Connector> connectors() {
        return connectors;
    }

    /** By connection, as the server writes it; the same map each time, which the caller does not change. */
    public ObservableMap<Integer, String> lastSync() {
        return shownLastSync;
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }
}
