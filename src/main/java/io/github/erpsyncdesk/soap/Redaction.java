package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Explanation;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.PluginAnswer;
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

    PluginAnswer clean(PluginAnswer answer) {
        return new PluginAnswer(answer.ok(), clean(answer.status()), new Explanation(clean(answer.user().raw())),
                clean(answer.technical()),
                clean(answer.errorCode()), answer.changes());
    }

    private String clean(String text) {
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
