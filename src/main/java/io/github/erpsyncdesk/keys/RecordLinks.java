package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.WebClient;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Opens records in SuperOffice.
 *
 * @param client of the server that is logged in to; empty where its address is not known
 * @param browse opens an address in the system's browser
 */
public record RecordLinks(Supplier<Optional<WebClient>> client, Consumer<URI> browse) {

    Optional<URI> page(KnownRecord record) {
        return client.get().flatMap(known -> known.page(record.record()));
    }
}
