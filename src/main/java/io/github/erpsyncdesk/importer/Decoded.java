package io.github.erpsyncdesk.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text and the encoding it was found in: by its byte order mark, as UTF-16 by its zeros, as UTF-8 where it is valid,
 * and as Windows-1252 otherwise.
 */
record Decoded(String text, String encoding) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** What a lenient decoder writes for bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';
    private static final int SAMPLE = 1 << 16;

    static Decoded of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            Charset charset = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new Decoded(new String(bytes, 2, bytes.length - 2, charset), "UTF-16");
        }
        if (mostlyZero(bytes, 1) && !mostlyZero(bytes, 0)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (mostlyZero(bytes, 0) && !mostlyZero(bytes, 1)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16BE), "UTF-16");
        }
        return utf8(bytes).orElseGet(() -> new Decoded(new String(bytes, WESTERN), WESTERN.name()));
    }

    /** The strict decoder is slow, and needed only where something may be wrong. */
    private static Optional<Decoded> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            if (text.indexOf(REPLACEMENT) >= 0) {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            }
            return Optional.of(new Decoded(text, "UTF-8"));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether most of every second byte is zero, as it is where digits are written in two bytes. */
    private static boolean mostlyZero(byte[] bytes, int from) {
        int zeros = 0;
        int all = 0;
        for (int at = from; at < bytes.length && at < SAMPLE; at += 2) {
            all++;
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return all > 0 && zeros * 10L > all * 7L;
    }

    /** Whether it reads as a text: hardly a control character that no text holds. */
    boolean isText() {
        long odd = text.chars().limit(SAMPLE).filter(Decoded::isOdd).count();
        return odd * 100 <= Math.min(text.length(), SAMPLE) || odd == 1;
    }

    private static boolean isOdd(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A || c == 0x7F
                || c == REPLACEMENT;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
