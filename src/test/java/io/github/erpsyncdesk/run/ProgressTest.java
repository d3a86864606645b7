package io.github.erpsyncdesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void anEstimateComesAfterThreeBatches() {
        assertThat(Progress.of(2, 12, 1_000, 6_000, Duration.ofMinutes(1), new RunControl()).left()).isZero();
        assertThat(Progress.of(3, 12, 1_500, 6_000, Duration.ofMinutes(3), new RunControl()).left())
                .isEqualTo(Duration.ofMinutes(9));
        assertThat(Progress.of(12, 12, 6_000, 6_000, Duration.ofMinutes(3), new RunControl()).left()).isZero();
    }

    @Test
    void theBatchUnderWayIsTheNextOne() {
        assertThat(Progress.of(2, 12, 1_000, 6_000, Duration.ZERO, new RunControl()).batch()).isEqualTo(3);
        assertThat(Progress.of(12, 12, 6_000, 6_000, Duration.ZERO, new RunControl()).batch()).isEqualTo(12);
    }
}
