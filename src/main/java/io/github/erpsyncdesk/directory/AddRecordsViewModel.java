package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.Background;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Finds records by what a person has at hand. Every value is shown with what it leads to; only what is then chosen is
 * added, as internal keys.
 */
public final class AddRecordsViewModel {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Background background;
    private final Consumer<List<Integer>> add;
    private final ObjectProperty<RecordQuestion.By> by = new SimpleObjectProperty<>(RecordQuestion.By.SEARCH);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ErpConnection> connection = new SimpleObjectProperty<>();
    private final ObjectProperty<ActorType> actor = new SimpleObjectProperty<>(ActorType.UNKNOWN);
    private final ObservableList<ErpConnection> connections = FXCollections.observableArrayList();
    private final ObservableList<FoundRow> rows = FXCollections
            .observableArrayList(row -> new Observable[]{row.chosen()});
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Notice> message = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable RecordDirectory directory;
    private @Nullable Reading reading;

    /** @param add takes the keys of the records that were chosen */
    public AddRecordsViewModel(Background background, Consumer<List<Integer>> add) {
        this.background = background;
        this.add = add;
        rows.addListener((ListChangeListener<FoundRow>) change -> chosen.set(chosenKeys().size()));
        by.addListener(all -> clear());
    }

    /** From now on this server is asked; none after logging out. */
    public void open(@Nullable RecordDirectory server) {
        directory = server;
        clear();
        text.set("");
    }

    /** Begins anew with these connections; that of the source is proposed for ERP numbers. */
    public void begin(List<ErpConnection> all, int source) {
        clear();
        connections.setAll(all);
        connection.set(all.stream().filter(one -> one.id() == source).findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst()));
    }

    private void clear() {
        stop();
        rows.clear();
        message.set(null);
        trouble.set(null);
    }

    void find() {
        ErpConnection of = connection.get();
        boolean erp = by.get() == RecordQuestion.By.ERP;
        RecordQuestion question = new RecordQuestion(by.get(), text.get(), erp && of != null ? of.id() : 0,
                actor.get() == ActorType.UNKNOWN ? null : actor.get());
        clear();
        int values = question.values().size();
        RecordDirectory server = directory;
        if (server == null || values == 0 || values > RecordQuestion.MOST || erp && of == null) {
            message.set(values > RecordQuestion.MOST ? Notice.of("records.tooMany", RecordQuestion.MOST)
                    : Notice.of(erp && of == null ? "records.noConnection" : "records.nothing"));
            return;
        }
        Reading mine = new Reading(LIMIT);
        reading = mine;
        busy.set(true);
        background.submit(() -> new RecordAnswers(server, mine).answer(question), answer -> {
            if (mine.equals(reading)) {
                show(answer);
            }
        }, failure -> {
            if (mine.equals(reading)) {
                ended(Notice.of("records.failed"));
            }
        });
    }

    private void show(RecordAnswer answer) {
        rows.setAll(answer.rows());
        ended(answer.notice());
        trouble.set(answer.trouble().map(Failure::what).orElse(null));
    }

    private void ended(@Nullable Notice said) {
        reading = null;
        busy.set(false);
        message.set(said);
    }

    /** Ends what is being looked up; nothing of it is shown. */
    void stop() {
        if (reading != null) {
            reading.stop();
            ended(null);
        }
    }

    private List<Integer> chosenKeys() {
        return rows.stream().filter(row -> row.chosen().get() && row.canBeChosen())
                .flatMap(row -> row.record().stream()).map(KnownRecord::key).distinct().toList();
    }

    /** Adds the chosen records to the list. */
    void take() {
        List<Integer> keys = chosenKeys();
        clear();
        text.set("");
        if (!keys.isEmpty()) {
            add.accept(keys);
        }
    }

    ObjectProperty<RecordQuestion.By> by() {
        return by;
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<@Nullable ErpConnection> connection() {
        return connection;
    }

    /** {@link ActorType#UNKNOWN} for any. */
    ObjectProperty<ActorType> actor() {
        return actor;
    }

    ObservableList<ErpConnection> connections() {
        return connections;
    }

    ObservableList<FoundRow> rows() {
        return rows;
    }

    /** How many records would be added. */
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the answer is not complete; null where it is. */
    ReadOnlyObjectProperty<@Nullable Notice> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What is to be said of the answer, or of the question; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Notice> message() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
