package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes stay true whatever ends a command. */
class TerminalTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private Terminal over(OutputStream out) {
        return new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anErrorBeforeARunChangedNothingAndOneDuringARunIsUnknown() {
        Terminal terminal = over(new ByteArrayOutputStream());
        int code = CommandLineTool.run(new String[]{"history", "list"}, () -> {
            throw new UnsatisfiedLinkError("sqlitejdbc");
        }, terminal);
        assertThat(code).isEqualTo(4);
        assertThat(said()).contains("UnsatisfiedLinkError").contains("Nothing was sent").doesNotContain("    at ");
        terminal.runBegins();
        assertThat(terminal.unexpected(new OutOfMemoryError())).isEqualTo(5);
        terminal.runEnded(17);
        assertThat(terminal.unexpected(new OutOfMemoryError())).isEqualTo(6);
        assertThat(said()).contains("history show 17");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 130})
    void aLostResultShowsInTheCodeUnlessSomethingWorseDoes(int code) {
        Terminal terminal = over(new Full());
        terminal.runBegins();
        terminal.runEnded(3);
        terminal.out().print("the result");
        assertThat(terminal.finish(code)).isEqualTo(code == 0 ? 6 : code);
        assertThat(said()).contains("history show 3");
    }

    @Test
    void aListThatCannotBeWrittenIsNoSuccess() {
        Terminal terminal = over(new Full());
        int code = CommandLineTool.run(new String[]{"--help"}, () -> null, terminal);
        assertThat(code).isEqualTo(6);
        assertThat(said()).contains("could not be written").doesNotContain("history show");
    }
}
