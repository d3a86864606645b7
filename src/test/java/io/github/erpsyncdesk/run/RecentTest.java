package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Recent RECENT = new Recent(List.of(
            new Recent.Done(12, 0, NOW.minus(Duration.ofMinutes(2)), new int[]{1001, 1003}),
            new Recent.Done(11, 4, NOW.minus(Duration.ofMinutes(9)), new int[]{1002})));

    @Test
    void keysOfARecentRunFromTheSameSourceAreMentioned() {
        assertThat(RECENT.notice(KeyList.of(1001, 1002, 1003), 0, NOW))
                .contains(new RunNotice(Notice.of("review.again.recent", 2, 2L, "12"), 12));
        assertThat(RECENT.notice(KeyList.of(1002), 4, NOW))
                .contains(new RunNotice(Notice.of("review.again.recent", 1, 9L, "11"), 11));
    }

    @Test
    void otherKeysAndOtherSourcesAreNot() {
        assertThat(RECENT.notice(KeyList.of(1002), 0, NOW)).isEmpty();
        assertThat(Recent.NONE.notice(KeyList.of(1001), 0, NOW)).isEmpty();
    }

    @Test
    void theTimeLeftIsSaidInWordsThatFitIt() {
        assertThat(RunningRow.left(Duration.ofSeconds(2))).isEqualTo("a few seconds left");
        assertThat(RunningRow.left(Duration.ofSeconds(31))).isEqualTo("about 40 s left");
        assertThat(RunningRow.left(Duration.ofMinutes(3))).isEqualTo("about 3 min left");
    }
}
