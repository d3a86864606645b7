package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Windows that were closed do not pile up in memory, with all of their rows; their stage may be used again. */
class WindowLifetimeTest extends DeskFixture {
    private static final int WINDOWS = 4;
    /** The toolkit itself remembers the node that the mouse was over last, such as for its tooltip. */
    private static final int REMEMBERED = 1;

    private final List<WeakReference<Flow>> closed = new ArrayList<>();

    @Test
    void closedWindowsDoNotPileUp() throws Exception {
        for (int i = 0; i < WINDOWS; i++) {
            use();
            close();
            open();
        }
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
                System.gc();
                return alive() <= REMEMBERED;
            });
        } finally {
            assertThat(alive()).isLessThanOrEqualTo(REMEMBERED);
        }
    }

    private void use() {
        fx(() -> {
            flow.models.keys.add("1001 1002");
            return null;
        });
        closed.add(new WeakReference<>(flow));
    }

    private long alive() {
        return closed.stream().filter(window -> !window.refersTo(null)).count();
    }
}
