package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.CallFailed;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What is asked of a server for one session: answers that come after it are dropped. */
final class Questions {
    private final Background background;
    private int sessions;

    Questions(Background background) {
        this.background = background;
    }

    /** What was asked before is no longer heard. */
    void forget() {
        sessions++;
    }

    <T> void ask(Callable<T> question, Consumer<T> onAnswer, Consumer<Failure> onFailure) {
        int asked = sessions;
        background.submit(question, answer -> {
            if (asked == sessions) {
                onAnswer.accept(answer);
            }
        }, e -> {
            if (asked == sessions) {
                onFailure.accept(failure(e));
            }
        });
    }

    static Failure failure(Exception e) {
        return e instanceof CallFailed failed ? failed.failure()
                : new Failure.Withheld(FailureCode.INTERNAL, List.of(), e.getClass().getSimpleName());
    }
}
