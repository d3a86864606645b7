package io.github.erpsyncdesk.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Whoever waits for work hears of its end, whatever ends it. */
class FxBackgroundTest {

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void anErrorOfTheVirtualMachineEndsWorkAsAFailureDoes() throws Exception {
        try (FxBackground background = new FxBackground()) {
            for (Throwable thrown : List.of(new OutOfMemoryError("heap"), new UnsatisfiedLinkError("sqlitejdbc"),
                    new IllegalStateException("plain"))) {
                CompletableFuture<Exception> heard = new CompletableFuture<>();
                background.submit(() -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) thrown;
                }, done -> heard.completeExceptionally(new AssertionError("it was not done")), heard::complete);
                Exception failure = heard.get(30, TimeUnit.SECONDS);
                assertThat(thrown instanceof Error ? failure.getCause() : failure).isSameAs(thrown);
            }
        }
    }

    @Test
    void slowServersHoldUpNeitherEachOtherNorWhatIsComputed() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(40);
        try (FxBackground several = new FxBackground()) {
            for (int i = 0; i < 40; i++) {
                several.submit(() -> {
                    asked.countDown();
                    answers.await();
                    return null;
                }, done -> {}, e -> {});
            }
            assertThat(asked.await(20, TimeUnit.SECONDS)).as("all are asked at once").isTrue();
            CompletableFuture<Integer> counted = new CompletableFuture<>();
            several.compute(() -> 42, counted::complete, counted::completeExceptionally);
            assertThat(counted.get(20, TimeUnit.SECONDS)).isEqualTo(42);
            answers.countDown();
        }
    }

    @Test
    void whatIsAskedForAfterTheEndIsDropped() {
        FxBackground ended = new FxBackground();
        ended.close();
        ended.submit(() -> 1, done -> {}, failed -> {});
        ended.compute(() -> 1, done -> {}, failed -> {});
    }
}
