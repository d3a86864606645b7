package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.Printable;
import io.github.erpsyncdesk.model.Secret;
import java.util.List;

/** Takes the secrets of a call out of whatever the server says: some servers repeat what they were sent. */
record Redaction(List<Secret> secrets) {
    private static final String INSTEAD = "***";
    /** Shorter ones would blot out ordinary words. */
    private static final int SHORTEST = 4;

    Redaction {
        secrets = List.copyOf(secrets);
    }

    /** What the server said, for people: without secrets, and nothing in it drives a terminal. */
    String words(String text) {
        return Printable.lines(clean(text));
    }

    Failure clean(Failure failure) {
        List<Object> args = failure.args().stream().map(arg -> arg instanceof String text ? clean(text) : arg).toList();
        String details = clean(failure.details());
        return switch (failure) {
            case Failure.NotReached it -> new Failure.NotReached(it.code(), args, details);
            case Failure.Refused it -> new Failure.Refused(it.code(), args, details);
            case Failure.Reported it -> new Failure.Reported(it.code(), it.effect(), args, details);
            case Failure.Unreadable it -> new Failure.Unreadable(it.code(), it.effect(), args, details);
            case Failure.Lost it -> new Failure.Lost(it.code(), it.effect(), args, details);
            case Failure.Withheld it -> new Failure.Withheld(it.code(), args, details);
        };
    }

    String clean(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        String cleaned = text;
        for (Secret secret : secrets) {
            String value = secret.reveal();
            if (value.length() >= SHORTEST) {
                cleaned = cleaned.replace(value, INSTEAD);
            }
        }
        return cleaned;
    }
}
