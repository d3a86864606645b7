package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainStreamTest {

    @Test
    void aTextCannotDriveTheTerminalNorForgeALine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PlainStream out = new PlainStream(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        out.println("a\u001B[2J\nUpdated contact 1");
        out.printf(Locale.ROOT, "%-4s %d%n", "b\rc", 7);
        out.append('\r').print("d");
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a\u241B[2J\u240AUpdated contact 1"
                + System.lineSeparator() + "b\u240Dc  7" + System.lineSeparator() + "\rd");
    }

    @Test
    void bytesOfAnExportPassAsTheyAre() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PlainStream out = new PlainStream(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        byte[] csv = "a;\"b\r\nc\"\r\n".getBytes(StandardCharsets.UTF_8);
        out.write(csv, 0, csv.length);
        out.flush();
        assertThat(bytes.toByteArray()).isEqualTo(csv);
    }
}
