package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.plan.PreviewReading.Progress;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.LinkedRecords;
import io.github.erpsyncdesk.port.Timekeeper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The pane that shows what a resync of the list would change. Of a long list, it reads the first records until a person
 * asks for all. It shows what was read of the records that are in the list now; nothing is changed by it.
 */
public final class PreviewViewModel {
    static final int SAMPLE = 50;
    private static final Duration TICK = Duration.ofSeconds(20);

    private final PreviewService service;
    private final Background background;
    private final PreviewedList list;
    private final PreviewReading reading;
    private final LastPreview last;
    private final BeforeImage before;
    private final PreviewLines lines = new PreviewLines();
    private final ObjectProperty<Optional<PreviewChoice>> choice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper removed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Preview> shown = new ReadOnlyObjectWrapper<>(new Preview(List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Notice> stale = new ReadOnlyObjectWrapper<>();
    private @Nullable KeyPreviews previews;
    /** Counts looks: a later one is what is shown. */
    private int looks;
    private Timekeeper.Cancel ticking = () -> {};

    /**
     * @param list where the keys are
     * @param before keeps what was found with the run that follows
     */
    public PreviewViewModel(PreviewService service, Background background, Clock clock, PreviewedList list,
            BeforeImage before) {
        this.service = service;
        this.background = background;
        this.list = list;
        this.before = before;
        reading = new PreviewReading(background, clock);
        last = new LastPreview(choice, reading.made(), new Freshness(clock));
        choice.addListener(all -> update());
        reading.made().addListener(all -> update());
    }

    /** From now on this server is asked; none after logging out. */
    public void open(@Nullable Session session, @Nullable LinkedRecords lookup) {
        close();
        reading.forget();
        looks++;
        shown.set(new Preview(List.of()));
        previews = session == null || lookup == null ? null : new KeyPreviews(service, lookup, session);
        update();
    }

    /** A run begins: the values may be others from now on, and the run is what is to be seen. */
    public void runBegins() {
        last.runBegins(before);
        close();
    }

    /** Opens the pane, and reads the first records of the list anew. */
    void start() {
        read(SAMPLE);
    }

    void startAll() {
        read(Integer.MAX_VALUE);
    }

    private void read(int most) {
        KeyPreviews from = previews;
        Optional<PreviewChoice> of = choice.get();
        if (from != null && of.isPresent()) {
            if (!open.get()) {
                ticking = background.every(TICK, this::judge);
            }
            open.set(true);
            removed.set(0);
            reading.begin(from, of.get(), Math.min(most, of.get().keys().size()));
        }
    }

    void stop() {
        reading.stop();
    }

    void close() {
        reading.stop();
        ticking.cancel();
        open.set(false);
    }

    /** Takes the records in which nothing would change out of the list. */
    void removeEqual() {
        Set<Integer> equal = shown.get().records().stream().filter(RecordPreview::isEqual)
                .map(record -> record.record().key()).collect(Collectors.toSet());
        if (!equal.isEmpty() && reading.progress().get() == null) {
            list.remove(equal);
            removed.set(equal.size());
        }
    }

    /** Puts the records that were taken out back. */
    void undoRemoval() {
        if (removed.get() > 0) {
            removed.set(0);
            list.undo();
        }
    }

    private void update() {
        ready.set(previews != null && choice.get().isPresent());
        MadePreview made = reading.made().get();
        if (open.get() && made != null) {
            judge();
            int mine = ++looks;
            Optional<PreviewChoice> chosen = choice.get();
            background.compute(() -> PreviewLook.of(made, chosen), look -> {
                if (mine == looks) {
                    shown.set(look.preview());
                    lines.show(look);
                }
            }, reading::failed);
        }
    }

    private void judge() {
        stale.set(last.stale().orElse(null));
    }

    /** The preview that was read last, also while the pane is closed. */
    public LastPreview last() {
        return last;
    }

    /** How many equal records were taken out of the list since it was previewed. */
    ReadOnlyIntegerProperty removed() {
        return removed.getReadOnlyProperty();
    }

    /** What would be previewed; empty while a source or a list is missing. */
    public ObjectProperty<Optional<PreviewChoice>> choice() {
        return choice;
    }

    /** Whether there is something to preview. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Whether the pane is shown. */
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** How many keys are in the list. */
    int listed() {
        return choice.get().map(now -> now.keys().size()).orElse(0);
    }

    /** What was read of the records that are in the list. */
    ReadOnlyObjectProperty<Preview> shown() {
        return shown.getReadOnlyProperty();
    }

    PreviewLines lines() {
        return lines;
    }

    /** Null while nothing is being read. */
    ReadOnlyObjectProperty<@Nullable Progress> progress() {
        return reading.progress();
    }

    ReadOnlyObjectProperty<@Nullable Notice> failed() {
        return reading.failed();
    }

    /** Why what is shown may be out of date; null where it is not. */
    ReadOnlyObjectProperty<@Nullable Notice> stale() {
        return stale.getReadOnlyProperty();
    }
}
