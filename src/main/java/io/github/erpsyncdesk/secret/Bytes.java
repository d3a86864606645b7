package io.github.erpsyncdesk.secret;

import java.util.List;
import java.util.stream.IntStream;

/** Bytes as D-Bus has them: in a structure as a list, in a variant as an array. */
final class Bytes {

    private Bytes() {}

    static List<Byte> list(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
    }

    static byte[] array(Object bytes) {
        if (bytes instanceof byte[] plain) {
            return plain;
        }
        List<?> list = (List<?>) bytes;
        byte[] plain = new byte[list.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (Byte) list.get(i);
        }
        return plain;
    }
}
