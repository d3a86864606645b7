package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ConnectorTest;
import io.github.erpsyncdesk.model.FieldMapping;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** What is looked at without changing anything: whether connections and connectors answer, and what is mapped. */
public final class TestsViewModel {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final SyncServer server;
    private final Questions questions;
    private final ObservableMap<Integer, Notice> reach = FXCollections.observableHashMap();
    private final ObservableMap<Integer, Notice> shownReach = FXCollections.unmodifiableObservableMap(reach);
    private final ObservableMap<String, Notice> addresses = FXCollections.observableHashMap();
    private final ObservableMap<String, Notice> shownAddresses = FXCollections.unmodifiableObservableMap(addresses);
    private @Nullable Session session;

    public TestsViewModel(SyncServer server, Background background) {
        this.server = server;
        questions = new Questions(background);
    }

    public void open(@Nullable Session newSession) {
        questions.forget();
        session = newSession;
        reach.clear();
        addresses.clear();
    }

    /** Whether the connection reaches its ERP system. */
    public void testConnection(int connection) {
        Session current = session;
        if (current == null) {
            return;
        }
        reach.put(connection, Notice.of("sync.testing"));
        questions.ask(() -> server.calls().reaches(current, connection, new Call(DEADLINE)),
                reached -> reach.put(connection, Notice.of(reached ? "sync.reached" : "sync.unreached")),
                why -> reach.put(connection, why.what()));
    }

    /** Whether a connector answers at this address. */
    public void testConnector(String url) {
        Session current = session;
        if (current == null) {
            return;
        }
        addresses.put(url, Notice.of("sync.testing"));
        questions.ask(() -> server.around().testConnector(current, url, new Call(DEADLINE)),
                answer -> addresses.put(url, words(answer)), why -> addresses.put(url, why.what()));
    }

    private static Notice words(ConnectorTest answer) {
        return Notice.of("sync.connector." + answer);
    }

    /** The fields that a connection synchronises, of all actor types that the server knows. */
    public void mapping(int connection, Consumer<List<FieldMapping>> onFound, Consumer<Notice> onFailure) {
        Session current = session;
        if (current != null) {
            questions.ask(() -> mapping(current, connection), onFound, why -> onFailure.accept(why.what()));
        }
    }

    /**
     * A type that this server's version does not know has no fields; where none is known, the last failure says why.
     */
    private List<FieldMapping> mapping(Session current, int connection) throws CallFailed {
        List<FieldMapping> found = new ArrayList<>();
        CallFailed last = null;
        boolean isAnswered = false;
        for (ActorType actor : ActorType.values()) {
            if (actor != ActorType.UNKNOWN) {
                try {
                    found.addAll(server.around().mapping(current, connection, actor, new Call(DEADLINE)));
                    isAnswered = true;
                } catch (CallFailed e) {
                    last = e;
                }
            }
        }
        if (!isAnswered && last != null) {
            throw last;
        }
        return found;
    }

    public ObservableMap<Integer, Notice> reach() {
        return shownReach;
    }

    /** By address. */
    public ObservableMap<String, Notice> addresses() {
        return shownAddresses;
    }
}
