package io.github.erpsyncdesk.directory;

import io.github.erpsyncdesk.directory.FoundRow.State;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers a question value by value. What the server did not answer is never called unknown, and of several records of
 * a value none is chosen.
 */
final class RecordAnswers {
    /** A search reads so many of each type. */
    static final int MOST_HITS = 200;

    private final RecordDirectory directory;
    private final Reading reading;

    RecordAnswers(RecordDirectory directory, Reading reading) {
        this.directory = directory;
        this.reading = reading;
    }

    RecordAnswer answer(RecordQuestion question) {
        return question.by() == RecordQuestion.By.SEARCH ? search(question.text().strip()) : resolve(question);
    }

    private RecordAnswer search(String text) {
        Part<KnownRecord> named = directory.search(List.of(RecordType.values()), text, MOST_HITS, reading);
        Part<KnownRecord> numbered = text.chars().anyMatch(Character::isDigit)
                ? directory.companies(text, MOST_HITS, reading)
                : new Part<>(List.of(), Optional.empty());
        Map<RecordRef, FoundRow> rows = new LinkedHashMap<>();
        for (Part<KnownRecord> part : List.of(numbered, named)) {
            part.rows().forEach(record -> rows.putIfAbsent(record.record(),
                    new FoundRow("", Optional.of(record), state(record, State.HIT, part.complete()))));
        }
        boolean more = named.rows().stream().collect(Collectors.groupingBy(KnownRecord::type, Collectors.counting()))
                .values().stream().anyMatch(count -> count >= MOST_HITS);
        return described(List.copyOf(rows.values()), named.trouble().or(numbered::trouble), more);
    }

    private RecordAnswer resolve(RecordQuestion question) {
        List<String> values = question.values();
        List<String> valid = values.stream().filter(question::isValid).toList();
        Map<String, Map<RecordRef, KnownRecord>> byValue = new LinkedHashMap<>();
        values.forEach(value -> byValue.put(value, new LinkedHashMap<>()));
        Optional<Failure> trouble = read(question, valid, byValue);
        List<FoundRow> rows = new ArrayList<>();
        byValue.forEach((value, records) -> {
            if (records.isEmpty()) {
                State state = !question.isValid(value) ? State.INVALID
                        : trouble.isPresent() ? State.NOT_ANSWERED : State.UNKNOWN;
                rows.add(new FoundRow(value, Optional.empty(), state));
            }
            State found = records.size() > 1 ? State.AMBIGUOUS : State.FOUND;
            records.values().forEach(record -> rows.add(new FoundRow(value, Optional.of(record),
                    state(record, found, trouble.isEmpty()))));
        });
        return described(rows, trouble, false);
    }

    private static State state(KnownRecord record, State withKey, boolean complete) {
        return record.key() > 0 ? withKey : complete ? State.NO_KEY : State.NOT_ANSWERED;
    }

    private Optional<Failure> read(RecordQuestion question, List<String> values,
            Map<String, Map<RecordRef, KnownRecord>> byValue) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (question.by() == RecordQuestion.By.ERP) {
            Part<LinkedKey> read = directory.erpKeys(question.connection(), question.actor(), values, reading);
            read.rows().forEach(row -> keep(byValue, row.link().erpKey(), new KnownRecord(row.key())));
            return read.trouble();
        }
        List<Integer> ids = values.stream().map(Integer::valueOf).toList();
        Optional<RecordType> type = question.by().type();
        Part<KnownRecord> read = type.isPresent() ? directory.existing(type.get(), ids, reading)
                : directory.keys(ids, reading);
        read.rows().forEach(record -> keep(byValue,
                String.valueOf(type.isPresent() ? record.record().id() : record.key()), record));
        return read.trouble();
    }

    private static void keep(Map<String, Map<RecordRef, KnownRecord>> byValue, String value, KnownRecord record) {
        Optional.ofNullable(byValue.get(value)).ifPresent(records -> records.putIfAbsent(record.record(), record));
    }

    /** With names and ERP numbers, as far as they can be read. */
    private RecordAnswer described(List<FoundRow> rows, Optional<Failure> trouble, boolean more) {
        Collection<KnownRecord> records = rows.stream().flatMap(row -> row.record().stream())
                .collect(Collectors.toMap(KnownRecord::record, record -> record, (one, other) -> one,
                        LinkedHashMap::new))
                .values();
        Part<KnownRecord> named = directory.withNames(records, reading);
        Part<KnownRecord> linked = directory.withLinks(named.rows(), reading);
        Map<RecordRef, KnownRecord> known = linked.rows().stream()
                .collect(Collectors.toMap(KnownRecord::record, record -> record, (one, other) -> one));
        List<FoundRow> all = rows.stream().map(row -> new FoundRow(row.value(),
                row.record().map(record -> known.getOrDefault(record.record(), record)), row.state())).toList();
        return new RecordAnswer(all, trouble.or(named::trouble), more);
    }
}
