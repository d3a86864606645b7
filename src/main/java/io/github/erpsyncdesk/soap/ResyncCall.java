package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.soap.ErpSyncAgent.Headers;
import io.github.erpsyncdesk.soap.erpsync.ArrayOfint;
import io.github.erpsyncdesk.soap.erpsync.ArrayOfstring;
import io.github.erpsyncdesk.soap.erpsync.ErpActorType;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import java.util.function.BiConsumer;

/** The operation that sends a batch; only everything sends an empty list. */
final class ResyncCall {

    private ResyncCall() {}

    static BiConsumer<ErpSync, Headers> of(int source, boolean keep, Batch batch) {
        return switch (batch) {
            case Batch.Keys keys -> internal(source, keep, new IdList(keys.keys()));
            case Batch.Everything everything -> internal(source, keep, new ArrayOfint());
            case Batch.External external -> external(source, keep, external.keys());
        };
    }

    /** Hands a batch to the server's own batch system, which takes internal keys alone. */
    static BiConsumer<ErpSync, Headers> asTask(int source, Batch batch) {
        ArrayOfint ids = switch (batch) {
            case Batch.Keys keys -> new IdList(keys.keys());
            case Batch.Everything everything -> new ArrayOfint();
            case Batch.External external -> throw new IllegalArgumentException("a task takes no ERP keys");
        };
        return (proxy, headers) -> proxy.forceResyncBatchTask(source, ids, headers.token, headers.credentials,
                headers.zone, headers.exception, headers.extra, headers.succeeded);
    }

    private static BiConsumer<ErpSync, Headers> internal(int source, boolean keep, ArrayOfint ids) {
        return keep
                ? (proxy, headers) -> proxy.forceResyncNoBlankValues(source, ids, headers.token, headers.credentials,
                        headers.zone, headers.exception, headers.extra, headers.succeeded)
                : (proxy, headers) -> proxy.forceResync(source, ids, headers.token, headers.credentials, headers.zone,
                        headers.exception, headers.extra, headers.succeeded);
    }

    private static BiConsumer<ErpSync, Headers> external(int source, boolean keep, ExternalKeys keys) {
        ErpActorType actor = ErpActors.onTheWire(keys.actor());
        ArrayOfstring list = new ArrayOfstring();
        list.getString().addAll(keys.keys());
        return keep
                ? (proxy, headers) -> proxy.forceResyncExternalNoBlankValues(source, actor, list, headers.token,
                        headers.credentials, headers.zone, headers.exception, headers.extra, headers.succeeded)
                : (proxy, headers) -> proxy.forceResyncExternal(source, actor, list, headers.token,
                        headers.credentials, headers.zone, headers.exception, headers.extra, headers.succeeded);
    }
}
