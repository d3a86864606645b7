package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.directory.Part;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.directory.Resolution;
import io.github.erpsyncdesk.directory.Resolver;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.report.JsonParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which keys are sent: as they were given, once the server knows them, or those of the records that were given. */
final class RecordChoice {
    /** How long a run waits for an answer about its keys. */
    private static final Duration KEYS_LIMIT = Duration.ofSeconds(10);
    /** How long it waits where nothing can be sent without one. */
    private static final Duration RECORDS_LIMIT = Duration.ofSeconds(60);
    private static final int SHOWN = 10;

    private final RecordDirectory directory;
    private final SyncSource source;
    private final Terminal terminal;

    /** @param records what is known of the keys' records */
    record Chosen(Scope scope, List<KnownRecord> records) {
        private Chosen(KeyList keys, List<KnownRecord> records) {
            this(new Scope.Keys(keys), records);
        }
    }

    RecordChoice(RecordDirectory directory, SyncSource source, Terminal terminal) {
        this.directory = directory;
        this.source = source;
        this.terminal = terminal;
    }

    /**
     * @param unknownToo keys that the server does not know are sent all the same
     * @throws Rejected where a complete answer does not know a key, or not as linked to the source
     */
    Chosen keys(KeyList keys, boolean unknownToo) {
        Reading reading = new Reading(KEYS_LIMIT);
        List<Integer> ids = keys.stream().boxed().toList();
        Part<KnownRecord> answer = directory.keys(ids, reading);
        if (!answer.complete()) {
            terminal.say(Texts.text(answer.rows().isEmpty() ? "cli.records.noAnswer" : "cli.records.partAnswer",
                    answer.rows().size(), ids.size(), Texts.text(answer.trouble().orElseThrow().what())));
            return new Chosen(keys, answer.rows());
        }
        Set<Integer> known = answer.rows().stream().map(KnownRecord::key).collect(Collectors.toSet());
        List<Integer> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        List<KnownRecord> records = source.isCrm() ? answer.rows() : linked(answer.rows(), unknown, reading);
        if (!unknown.isEmpty()) {
            refuse(unknown, unknownToo, "cli.records.unknown", reading);
        }
        List<Integer> elsewhere = source.isCrm() ? List.of()
                : records.stream().filter(record -> !record.isLinkedTo(source.id())).map(KnownRecord::key).toList();
        if (!elsewhere.isEmpty()) {
            refuse(elsewhere, unknownToo, "cli.records.notLinked", reading);
        }
        return new Chosen(keys, records);
    }

    /** Where links cannot be read, nothing is said of them. */
    private List<KnownRecord> linked(List<KnownRecord> records, List<Integer> unknown, Reading reading) {
        Part<KnownRecord> linked = directory.withLinks(records, reading);
        if (linked.complete()) {
            return linked.rows();
        }
        if (unknown.isEmpty()) {
            terminal.say(Texts.text("cli.records.noLinks", Texts.text(linked.trouble().orElseThrow().what())));
        }
        return records;
    }

    private void refuse(List<Integer> keys, boolean allowed, String reason, Reading reading) {
        if (allowed) {
            terminal.say(Texts.text(reason + ".sent", keys.size(), some(keys)));
            return;
        }
        boolean contacts = directory.records(RecordType.COMPANY, keys, reading).rows().size() == keys.size();
        throw Rejected.because(reason, keys.size(), some(keys),
                contacts && reason.equals("cli.records.unknown") ? " " + Texts.text("cli.records.areContacts") : "");
    }

    private static String some(List<?> values) {
        String listed = values.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return values.size() > SHOWN ? listed + ", …" : listed;
    }

    /** @throws Rejected where one of the values does not lead to exactly one key */
    Chosen records(RecordOptions options) {
        Optional<ExternalKeys> external = options.external(source);
        if (external.isPresent()) {
            terminal.say(Texts.text("cli.external.sent", external.get().size(), source.name()));
            return new Chosen(new Scope.External(source, external.get()), List.of());
        }
        Resolver resolver = new Resolver(directory);
        Reading reading = new Reading(RECORDS_LIMIT);
        List<Resolution> all = new ArrayList<>();
        for (Map.Entry<RecordType, KeyList> ids : options.recordIds().entrySet()) {
            all.add(resolver.recordIds(ids.getKey(), ids.getValue().stream().boxed().toList(), reading));
        }
        if (!options.erpKeys().isEmpty()) {
            all.add(resolver.erpKeys(connections(options), options.actor(), options.erpKeys(), reading));
        }
        all.forEach(resolution -> check(resolution, reading));
        Set<Integer> seen = new HashSet<>();
        List<KnownRecord> records = all.stream().flatMap(resolution -> resolution.found().stream())
                .filter(record -> seen.add(record.key())).toList();
        return new Chosen(KeyList.of(records.stream().mapToInt(KnownRecord::key).toArray()), records);
    }

    private List<Integer> connections(RecordOptions options) {
        if (options.connections().isEmpty() && source.isCrm()) {
            throw Rejected.because("cli.records.noConnection");
        }
        return options.connections().isEmpty() ? List.of(source.id()) : options.connections();
    }

    private void check(Resolution resolution, Reading reading) {
        if (resolution.trouble().isPresent()) {
            throw Rejected.because("cli.records.notLookedUp", Texts.text(resolution.trouble().get().what()));
        }
        Optional<Resolution.Open> ambiguous = resolution.open().stream().filter(Resolution.Open::ambiguous)
                .findFirst();
        if (ambiguous.isPresent()) {
            throw Rejected.because("cli.records.ambiguous", ambiguous.get().value(),
                    ambiguous.get().candidates().stream().map(RecordChoice::candidate)
                            .collect(Collectors.joining(", ")));
        }
        List<String> open = resolution.open().stream().map(Resolution.Open::value).toList();
        if (!open.isEmpty()) {
            List<Integer> numbers = open.stream().filter(value -> value.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::valueOf).toList();
            boolean keys = numbers.size() == open.size()
                    && directory.keys(numbers, reading).rows().size() == numbers.size();
            throw Rejected.because("cli.records.unresolved", open.size(), some(open),
                    keys ? " " + Texts.text("cli.records.areKeys") : "");
        }
    }

    private static String candidate(KnownRecord record) {
        String actor = record.links().stream().findFirst()
                .map(link -> " (" + JsonParts.word(link.actor()) + ")").orElse("");
        return record.key() + actor;
    }
}
