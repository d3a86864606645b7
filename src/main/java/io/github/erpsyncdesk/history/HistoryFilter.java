package io.github.erpsyncdesk.history;

import io.github.erpsyncdesk.model.Outcome;
import io.github.erpsyncdesk.model.RunHead;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a person wants to see.
 *
 * @param text words that all must occur, or a record: {@code 1234}, {@code contact 1234}, {@code contact:1234}
 * @param outcome all where it is null
 */
public record HistoryFilter(String text, Age age, @Nullable Outcome outcome) {
    static final HistoryFilter ALL = new HistoryFilter("", Age.ANY, null);
    private static final Pattern RECORD = Pattern.compile("(?:([A-Za-z_]+)[: ]\\s*)?([0-9]{1,9})");

    /** How old a run may be, in calendar days of the person's own zone. */
    public enum Age {
        ANY(null), TODAY(Period.ZERO), WEEK(Period.ofDays(6)), MONTH(Period.ofDays(30)), YEAR(Period.ofYears(1));

        private final @Nullable Period back;

        Age(@Nullable Period back) {
            this.back = back;
        }

        Instant since(Clock clock, ZoneId zone) {
            return back == null ? Instant.MIN
                    : LocalDate.ofInstant(clock.instant(), zone).minus(back).atStartOfDay(zone).toInstant();
        }
    }

    /** The table that was asked for; blank where none was, or where no record was. */
    String table() {
        Matcher record = RECORD.matcher(text.strip());
        return record.matches() && record.group(1) != null ? record.group(1) : "";
    }

    /** The record that was asked for. */
    OptionalInt recordId() {
        Matcher record = RECORD.matcher(text.strip());
        return record.matches() ? OptionalInt.of(Integer.parseInt(record.group(2))) : OptionalInt.empty();
    }

    /** A text that may be a name; blank where a record was asked for. */
    String name() {
        return recordId().isPresent() ? "" : text.strip();
    }

    /** @param named runs whose records are called like the text */
    boolean accepts(RunHead run, Clock clock, Set<Long> named) {
        boolean young = !run.startedAt().isBefore(age.since(clock, ZoneId.systemDefault()));
        boolean ended = outcome == null || (run.ended() && run.outcome() == outcome);
        return young && ended && (recordId().isPresent() || named.contains(run.id()) || holdsWords(run));
    }

    private boolean holdsWords(RunHead run) {
        String all = (run.id() + " " + run.server().label() + " " + run.place().profile() + " " + run.user() + " "
                + run.source().name() + " "
                + run.outcome() + " " + run.note()).toLowerCase(Locale.getDefault());
        return Stream.of(text.strip().toLowerCase(Locale.getDefault()).split("\\s+")).allMatch(all::contains);
    }
}
