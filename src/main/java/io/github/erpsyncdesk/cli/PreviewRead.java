package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.cli.RecordChoice.Chosen;
import io.github.erpsyncdesk.directory.Part;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.plan.Preview;
import io.github.erpsyncdesk.plan.PreviewChoice;
import io.github.erpsyncdesk.plan.PreviewRequest;
import io.github.erpsyncdesk.plan.Reads;
import io.github.erpsyncdesk.plan.RecordPreview;
import io.github.erpsyncdesk.plan.RecordPreview.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Reads a preview of chosen records for a command, and says once what could not be read. */
final class PreviewRead {
    private static final Duration LINKS_LIMIT = Duration.ofSeconds(60);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    private final Services services;
    private final Session session;
    private final Terminal terminal;

    PreviewRead(Services services, Session session, Terminal terminal) {
        this.services = services;
        this.session = session;
        this.terminal = terminal;
    }

    Preview of(SyncSource source, BlankRule blanks, Collection<ErpConnection> connections, Chosen chosen) {
        var directory = services.directories().apply(session);
        Reading reading = new Reading(LINKS_LIMIT);
        Part<KnownRecord> linked = directory.withLinks(chosen.records(), reading);
        List<RecordPreview> all = new ArrayList<>();
        if (linked.complete()) {
            List<KnownRecord> named = directory.withNames(linked.rows(), reading).rows();
            all.addAll(services.previews().read(session,
                    PreviewRequest.of(source, blanks, connections, named), new Reads(CALL_LIMIT),
                    progress(named.size()))
                    .records());
        } else {
            chosen.records().forEach(record -> all.add(unread(record, source, linked.trouble())));
        }
        lookedUpInVain(chosen).forEach(record -> all.add(unread(record, source, Optional.empty())));
        Preview preview = new Preview(all);
        preview.trouble().stream().map(unread -> reason(unread, connections)).distinct().forEach(terminal::say);
        return preview;
    }

    /** The same for a run that follows, which takes with it what was found. */
    Preview before(SyncSource source, BlankRule blanks, Collection<ErpConnection> connections, Chosen chosen) {
        Instant at = services.clock().instant();
        Preview preview = of(source, blanks, connections, chosen);
        if (chosen.scope() instanceof Scope.Keys(KeyList keys)) {
            PreviewChoice choice = PreviewChoice.of(source, blanks, connections, keys);
            services.before().offer(choice, preview.planned(at, choice::system));
        }
        return preview;
    }

    private IntConsumer progress(int records) {
        ProgressLine line = new ProgressLine(terminal);
        return done -> line.show(done, records);
    }

    /** Keys whose record is not known cannot be compared. */
    private static List<KnownRecord> lookedUpInVain(Chosen chosen) {
        Set<Integer> known = chosen.records().stream().map(KnownRecord::key).collect(Collectors.toSet());
        KeyList keys = chosen.scope() instanceof Scope.Keys(KeyList listed) ? listed : KeyList.of();
        return keys.stream().boxed().filter(key -> !known.contains(key))
                .map(key -> new KnownRecord(new InternalKey(key, new RecordRef(0, 0)))).toList();
    }

    private static RecordPreview unread(KnownRecord record, SyncSource source, Optional<Failure> why) {
        return new RecordPreview(record, List.of(), List.of(), List.of(new Unread(source.id(), why)));
    }

    private static String reason(Unread unread, Collection<ErpConnection> connections) {
        String system = unread.connection() == 0 ? "CRM"
                : connections.stream().filter(connection -> connection.id() == unread.connection()).findFirst()
                        .map(ErpConnection::name).orElse("#" + unread.connection());
        return unread.why().map(failure -> Texts.text("cli.preview.unread", system, Texts.text(failure.what())))
                .orElseGet(() -> Texts.text("cli.preview.unclear", system));
    }
}
