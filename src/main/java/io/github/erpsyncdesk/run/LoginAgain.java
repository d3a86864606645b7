package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Background;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Asks a person for new credentials while the run waits; the run is told once, whatever they decide. */
public final class LoginAgain implements Reauthentication {

    /**
     * The run waits for credentials of this session's user.
     *
     * @param method how the run logged in
     */
    public record Question(Session session, LoginMethod method, Why why) {
        static Question of(Session session, Why why) {
            return new Question(session, switch (session.credentials().orElseThrow()) {
                case Credentials.Password any -> LoginMethod.PASSWORD;
                case Credentials.AccessToken any -> LoginMethod.ACCESS_TOKEN;
                case Credentials.Ticket any -> LoginMethod.TICKET;
                case Credentials.Windows any -> LoginMethod.WINDOWS;
            }, why);
        }
    }

    private final Background background;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Session> renewed = new ReadOnlyObjectWrapper<>();
    private BlockingQueue<Optional<Credentials>> answer = new ArrayBlockingQueue<>(1);
    private boolean isOver = true;

    LoginAgain(Background background) {
        this.background = background;
    }

    /** A run begins, which may ask. */
    void begin() {
        isOver = false;
        question.set(null);
    }

    @Override
    public Optional<Credentials> ask(Session session, Why why) {
        BlockingQueue<Optional<Credentials>> mine = new ArrayBlockingQueue<>(1); // the first answer is the one
        background.onScreen(() -> show(Question.of(session, why), mine));
        try {
            return mine.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void show(Question asked, BlockingQueue<Optional<Credentials>> mine) {
        if (isOver) {
            mine.offer(Optional.empty());
        } else {
            answer = mine;
            question.set(asked);
        }
    }

    /**
     * The run logs in with it and goes on.
     *
     * @return what is wrong with it, if anything
     */
    Optional<Notice> logIn(String typed) {
        Question asked = question.get();
        if (asked == null) {
            return Optional.empty();
        }
        if (typed.isBlank()) {
            return Optional.of(Notice.of("login.secret.missing." + asked.method()));
        }
        try {
            Credentials given = credentials(asked, typed);
            question.set(null);
            answer.offer(Optional.of(given));
            return Optional.empty();
        } catch (Rejected e) {
            return Optional.of(e.notice());
        }
    }

    private static Credentials credentials(Question asked, String typed) {
        return switch (asked.session().credentials().orElseThrow()) {
            case Credentials.Password(String user, Secret old) -> new Credentials.Password(user, Secret.of(typed));
            case Credentials.AccessToken old -> new Credentials.AccessToken(Secret.of(typed.strip()));
            case Credentials.Ticket old -> new Credentials.Ticket(Secret.of(typed.strip()));
            case Credentials.Windows() -> new Credentials.Windows();
        };
    }

    /** No new credentials: the run ends, and nothing more is sent. */
    void refuse() {
        isOver = true;
        question.set(null);
        answer.offer(Optional.empty());
    }

    @Override
    public void renewed(Session session) {
        background.onScreen(() -> renewed.set(session));
    }

    /** What the run waits for; null while it does not. */
    public ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    /** The last session that new credentials made; null before the first. */
    public ReadOnlyObjectProperty<Session> renewed() {
        return renewed.getReadOnlyProperty();
    }
}
