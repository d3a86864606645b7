package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.login.LoginViewModel.Busy;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.port.Background;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The call that is under way, at most one: an answer that comes after it was stopped is dropped. */
final class CurrentCall {
    private final Background background;
    private final ReadOnlyObjectWrapper<Busy> busy = new ReadOnlyObjectWrapper<>(Busy.NO);
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private Busy last = Busy.NO;
    private Call call = new Call(LoginService.DEADLINE);

    CurrentCall(Background background) {
        this.background = background;
    }

    interface Work<T> {
        T with(Call call) throws Exception;
    }

    <T> void begin(Busy what, Work<T> work, Consumer<T> onDone) {
        busy.set(what);
        last = what;
        failure.set(null);
        Call mine = new Call(LoginService.DEADLINE);
        call = mine;
        background.submit(() -> work.with(mine), result -> {
            if (mine == call) {
                onDone.accept(result);
            }
        }, e -> {
            if (mine == call) {
                failed(e);
            }
        });
    }

    void failed(Exception e) {
        busy.set(Busy.NO);
        failure.set(e instanceof CallFailed failed ? failed.failure()
                : new Failure.Withheld(FailureCode.INTERNAL, List.of(), e.getClass().getSimpleName()));
    }

    /** Stops waiting for whatever is under way. */
    void stop() {
        call.stop();
        end();
    }

    /** What was under way has its answer. */
    void end() {
        call = new Call(LoginService.DEADLINE);
        busy.set(Busy.NO);
    }

    void clearFailure() {
        failure.set(null);
    }

    /** What was begun last: of which a failure tells. */
    Busy last() {
        return last;
    }

    boolean isIdle() {
        return busy.get() == Busy.NO;
    }

    ReadOnlyObjectProperty<Busy> busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }
}
