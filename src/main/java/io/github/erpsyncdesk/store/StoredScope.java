package io.github.erpsyncdesk.store;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.SyncSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The scope of a run in the columns {@code everything} and {@code keys}: 0 and internal keys, 1 and nothing, or, since
 * version 5, 2 and ERP keys: the number of their actor type, then each key's length and its UTF-8.
 */
record StoredScope(int everything, byte[] keys) {
    private static final int KEYS = 0;
    private static final int EVERYTHING = 1;
    static final int EXTERNAL = 2;

    static StoredScope of(Scope scope) {
        return switch (scope) {
            case Scope.Keys(KeyList keys) -> new StoredScope(KEYS, Ints.bytes(keys.stream().toArray()));
            case Scope.External external -> new StoredScope(EXTERNAL, bytes(external.keys()));
            case Scope.Everything everything -> new StoredScope(EVERYTHING, new byte[0]);
        };
    }

    Scope scope(SyncSource source) throws Damaged {
        return switch (everything) {
            case KEYS -> new Scope.Keys(KeyList.of(Ints.of(keys)));
            case EVERYTHING -> new Scope.Everything(source, source.name());
            case EXTERNAL -> new Scope.External(source, external(keys));
            default -> throw new Damaged("a scope that was never written");
        };
    }

    static byte[] bytes(ExternalKeys keys) {
        List<byte[]> texts = keys.keys().stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (texts.size() + 1)
                + texts.stream().mapToInt(text -> text.length).sum());
        buffer.putInt(keys.actor().number());
        texts.forEach(text -> buffer.putInt(text.length).put(text));
        return buffer.array();
    }

    static ExternalKeys external(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        ActorType actor = ActorType.of(buffer.getInt());
        List<String> keys = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] text = new byte[buffer.getInt()];
            buffer.get(text);
            keys.add(new String(text, StandardCharsets.UTF_8));
        }
        return new ExternalKeys(actor, keys);
    }
}
