package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.fake.FakeDirectory;
import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ErpLink;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.LinkedKey;
import io.github.erpsyncdesk.model.RecordRef;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.Session;
import java.time.Clock;
import java.util.Collection;
import java.util.Random;

/** The server's tables as a command finds them: whole, without one of the keys, or not readable at all. */
final class DayTables {
    private static final int KEYS = 14;
    private final FakeDirectory server = new FakeDirectory();

    DayTables(Random random) {
        boolean isReadable = random.nextInt(4) > 0;
        int missing = random.nextInt(2 * KEYS);
        for (int id = 1; id <= KEYS; id++) {
            if (id != missing) {
                InternalKey key = new InternalKey(id, new RecordRef(RecordType.COMPANY, 100 + id));
                server.keys.add(key);
                for (int connection = 1; connection <= 2; connection++) {
                    server.links.add(new LinkedKey(2 * id + connection, key,
                            new ErpLink(connection, "N" + id, ActorType.CUSTOMER)));
                }
            }
        }
        server.keyFailure = isReadable ? null : FakeDirectory.refused();
    }

    RecordDirectory of(Session session) {
        return new RecordDirectory(server, session, Runnable::run, Clock.systemUTC());
    }

    /** Whether the server says of one of these that it does not exist. */
    boolean deny(Collection<Integer> keys) {
        return server.keyFailure == null
                && !keys.stream().allMatch(id -> server.keys.stream().anyMatch(key -> key.id() == id));
    }
}
