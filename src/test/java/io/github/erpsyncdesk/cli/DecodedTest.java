package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came in as bytes is what was typed, or it is refused. */
class DecodedTest {

    private static Optional<String> line(byte... bytes) {
        return Decoded.line(new ByteArrayInputStream(bytes));
    }

    @Test
    void aPipedPasswordIsOneLineWithoutAByteOrderMark() {
        assertThat(line("\uFEFFbl\u00E5b\u00E6r\r\nmore".getBytes(StandardCharsets.UTF_8)))
                .contains("bl\u00E5b\u00E6r");
        assertThat(line("a\uFEFFb\n".getBytes(StandardCharsets.UTF_8))).as("inside, it is a character")
                .contains("a\uFEFFb");
        assertThat(line("\uFEFF\n".getBytes(StandardCharsets.UTF_8))).contains("");
        assertThat(line()).contains("");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(line((byte) 'b', (byte) 'l', (byte) 0xE5)).as("ISO 8859-1").isEmpty();
        assertThat(line((byte) 0xFF, (byte) 0xFE, (byte) 'a', (byte) 0)).as("UTF-16").isEmpty();
        assertThat(Decoded.survived("bl\uFFFD")).isFalse();
        assertThat(Decoded.survived("bl\u00E5")).isTrue();
    }
}
