package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.port.Background;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reads one preview at a time beside the screen's thread, and holds the last one as far as it has come. */
final class PreviewReading {
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable MadePreview> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> failed = new ReadOnlyObjectWrapper<>();
    private @Nullable PreviewJob job;

    /** How many of the records that are wanted have been read. */
    record Progress(int done, int wanted) {}

    PreviewReading(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    /** Reads the first so many keys anew; what was being read is stopped. */
    void begin(KeyPreviews previews, PreviewChoice choice, int wanted) {
        stop();
        PreviewJob mine = new PreviewJob(previews, choice, wanted);
        job = mine;
        failed.set(null);
        made.set(new MadePreview(choice, new Preview(List.of()), clock.instant()));
        progress.set(new Progress(0, wanted));
        background.submit(() -> {
            mine.run(part -> background.onScreen(() -> add(mine, part)),
                    done -> background.onScreen(() -> advance(mine, done)));
            return mine;
        }, done -> end(mine), e -> {
            if (mine.equals(job)) {
                failed.set(Notice.of("preview.failed"));
            }
            end(mine);
        });
    }

    private void add(PreviewJob from, List<RecordPreview> part) {
        MadePreview now = made.get();
        if (from.equals(job) && now != null) {
            List<RecordPreview> all = new ArrayList<>(now.preview().records());
            all.addAll(part);
            made.set(new MadePreview(now.choice(), new Preview(all), now.at()));
        }
    }

    /** Several threads report, so a smaller number may come later. */
    private void advance(PreviewJob from, int done) {
        Progress now = progress.get();
        if (from.equals(job) && now != null && done > now.done()) {
            progress.set(new Progress(done, now.wanted()));
        }
    }

    private void end(PreviewJob from) {
        if (from.equals(job)) {
            job = null;
            progress.set(null);
        }
    }

    /** What has been read cannot be shown. */
    void failed(Exception why) {
        failed.set(Notice.of("preview.failed"));
    }

    /** What has been read stays. */
    void stop() {
        if (job != null) {
            job.stop();
        }
    }

    /** Stops, and forgets what was read. */
    void forget() {
        stop();
        job = null;
        progress.set(null);
        failed.set(null);
        made.set(null);
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable MadePreview> made() {
        return made.getReadOnlyProperty();
    }

    /** Null while nothing is being read. */
    ReadOnlyObjectProperty<@Nullable Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Why reading ended without a result; null where it did not. */
    ReadOnlyObjectProperty<@Nullable Notice> failed() {
        return failed.getReadOnlyProperty();
    }
}
