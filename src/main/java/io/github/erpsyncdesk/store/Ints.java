package io.github.erpsyncdesk.store;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** A column of numbers as one value. */
final class Ints {

    private Ints() {}

    static byte[] bytes(int[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }

    static int[] of(byte[] bytes) {
        IntBuffer buffer = ByteBuffer.wrap(bytes).asIntBuffer();
        int[] values = new int[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
