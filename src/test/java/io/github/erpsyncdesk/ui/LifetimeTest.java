package io.github.erpsyncdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Notice;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is dropped is gone, although what it followed lives on; and what lives is told, also after a collection. */
class LifetimeTest {
    private static final int MANY = 50;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static long alive(List<WeakReference<Object>> dropped) {
        return dropped.stream().filter(one -> one.get() != null).count();
    }

    private static void isGone(Supplier<?> made) {
        List<WeakReference<Object>> dropped = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            dropped.add(new WeakReference<>(WaitForAsyncUtils.waitForAsyncFx(10_000, made::get)));
        }
        long start = System.nanoTime();
        while (alive(dropped) > 0 && System.nanoTime() - start < LIMIT.toNanos()) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        assertThat(alive(dropped)).as("still alive of " + MANY).isZero();
    }

    @Test
    void aNoticeThatIsDroppedIsGone() {
        ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.of("keys.why.empty"));
        isGone(() -> Controls.notice("keys.problem", "quiet", notice));
        notice.set(null);
    }

    @Test
    void aFailureCardThatIsDroppedIsGone() {
        ObjectProperty<Failure> failure = new SimpleObjectProperty<>();
        isGone(() -> new FailureCard().bind(failure));
        failure.set(null);
    }

    @Test
    void aNodeThatLivesIsToldAfterACollection() {
        ObjectProperty<String> value = new SimpleObjectProperty<>("a");
        AtomicInteger told = new AtomicInteger();
        Region node = new VBox();
        Follow.value(node, value.map(String::length), length -> told.incrementAndGet());
        System.gc();
        value.set("ab");
        assertThat(told).hasValue(2);
        assertThat(node.getProperties()).isNotEmpty();
    }
}
