package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.PlannedChanges;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The preview that was read last, as it applies to what is chosen now. */
public final class LastPreview {
    private static final Preview NOTHING = new Preview(List.of());

    private final ObservableValue<Optional<PreviewChoice>> choice;
    private final ReadOnlyObjectProperty<@Nullable MadePreview> made;
    private final Freshness freshness;

    LastPreview(ObservableValue<Optional<PreviewChoice>> choice,
            ReadOnlyObjectProperty<@Nullable MadePreview> made, Freshness freshness) {
        this.choice = choice;
        this.made = made;
        this.freshness = freshness;
    }

    private Optional<MadePreview> made() {
        return Optional.ofNullable(made.get());
    }

    /** What was read of the records in the list. */
    Preview ofList() {
        return made().flatMap(of -> choice.getValue().map(now -> of.preview().of(now.keys()))).orElse(NOTHING);
    }

    /** Why it may be out of date. */
    Optional<Notice> stale() {
        return made().flatMap(of -> choice.getValue().flatMap(now -> freshness.stale(of, now)));
    }

    /** What a review of the list says of it: the summary first, then what speaks against relying on it. */
    public List<Notice> notes() {
        return made().flatMap(of -> choice.getValue().map(now -> freshness.notes(of, now))).orElse(List.of());
    }

    /** What was found of the records in the list, to be given on; empty before the first preview. */
    public Optional<PlannedChanges> planned() {
        return made().map(of -> ofList().planned(of.at(), of.choice()::system));
    }

    /** What could not be read and why, each reason once. */
    List<Notice> trouble(Preview of) {
        return of.trouble(this::system);
    }

    String system(int id) {
        return made().map(of -> of.choice().system(id)).orElse("");
    }

    /** A run of what is chosen begins. It takes with it what was found, unless that was of something else. */
    void runBegins(BeforeImage before) {
        before.withdraw();
        made().ifPresent(of -> choice.getValue().filter(now -> freshness.isOf(of, now)).ifPresent(now -> {
            if (!ofList().records().isEmpty()) {
                planned().ifPresent(found -> before.offer(now, found));
            }
        }));
        freshness.runBegins();
    }
}
