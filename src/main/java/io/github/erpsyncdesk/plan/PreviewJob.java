package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.KeyList;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** One reading of the first keys of a list, in parts that grow, so that the first records are soon seen. */
final class PreviewJob {
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_PART = 10;
    private static final int LARGEST_PART = 500;

    private final Reads reads = new Reads(CALL_LIMIT);
    private final KeyPreviews previews;
    private final PreviewChoice choice;
    private final int wanted;

    /** @param wanted how many keys are read */
    PreviewJob(KeyPreviews previews, PreviewChoice choice, int wanted) {
        this.previews = previews;
        this.choice = choice;
        this.wanted = wanted;
    }

    PreviewChoice choice() {
        return choice;
    }

    int wanted() {
        return wanted;
    }

    /** Ends every call, from any thread. What was read by then has been handed on, or is. */
    void stop() {
        reads.stop();
    }

    /**
     * Blocks until all is read or stopped. Records that were not read completely when it was stopped are left out.
     *
     * @param found takes each part
     * @param progress takes the number of keys done, on any thread
     */
    void run(Consumer<List<RecordPreview>> found, IntConsumer progress) {
        int size = FIRST_PART;
        int done = 0;
        while (done < wanted && !reads.isStopped()) {
            int before = done;
            KeyList part = choice.keys().slice(done, Math.min(wanted, done + size));
            List<RecordPreview> read = previews.read(choice, part.stream().boxed().toList(), reads,
                    now -> progress.accept(before + now));
            done += part.size();
            found.accept(read.stream().filter(record -> !record.isStopped()).toList());
            progress.accept(done);
            size = Math.min(LARGEST_PART, 2 * size);
        }
    }
}
