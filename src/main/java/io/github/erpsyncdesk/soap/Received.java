package io.github.erpsyncdesk.soap;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer as they came, as long as they are few enough to be read once more. */
final class Received {
    private static final int MOST = 8 << 20;

    private @Nullable ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);

    void add(byte[] buffer, int from, int count) {
        if (bytes != null) {
            bytes.write(buffer, from, count);
            bytes = bytes.size() > MOST ? null : bytes;
        }
    }

    /** Empty where there were too many. */
    Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes).map(ByteArrayOutputStream::toByteArray);
    }
}
