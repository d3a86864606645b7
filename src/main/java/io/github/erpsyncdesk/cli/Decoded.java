package io.github.erpsyncdesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that came in as bytes. The Java virtual machine decodes arguments and variables by the locale and puts U+FFFD
 * where it could not: such a text is not what somebody typed, and must never be sent or taken for a file's name.
 */
final class Decoded {
    private static final char LOST = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Decoded() {}

    static boolean survived(String text) {
        return text.indexOf(LOST) < 0;
    }

    /** The first line as UTF-8, without a byte order mark; empty where it is not UTF-8. */
    static Optional<String> line(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                bytes.write(next);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            String plain = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
            return survived(plain) ? Optional.of(plain) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
