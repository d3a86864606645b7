package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whether a byte may have left, and that none leaves twice or late. */
class HandOverTest {
    private final HandOver handOver = new HandOver();

    @Test
    void nothingHasLeftBeforeItPassed() {
        assertThat(handOver.shut()).isFalse();
    }

    @Test
    void whatPassedMayHaveLeftHoweverOftenItIsAsked() {
        handOver.pass();
        assertThat(handOver.shut()).isTrue();
        assertThat(handOver.shut()).isTrue();
    }

    @Test
    void nothingLeavesTwice() {
        handOver.pass();
        assertThatThrownBy(handOver::pass).isInstanceOf(IllegalStateException.class);
        assertThat(handOver.shut()).isTrue();
    }

    @Test
    void whatWasGivenUpDoesNotLeaveLater() {
        handOver.shut();
        assertThatThrownBy(handOver::pass).isInstanceOf(IllegalStateException.class);
        assertThat(handOver.shut()).as("still nothing").isFalse();
    }
}
