package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatWouldDriveATerminalIsMadeVisible() {
        assertThat(Printable.line("a\u001B[2Jb\u009B31mc\u007F")).isEqualTo("a\u241B[2Jb\u2039U+009B\u203A31mc\u2421");
        assertThat(Printable.line("x\r\nUpdated  contact 1\n\t"))
                .isEqualTo("x\u240D\u240AUpdated  contact 1\u240A\u2409");
        assertThat(Printable.line("\u202Etxt\u2066\u2028"))
                .isEqualTo("\u2039U+202E\u203Atxt\u2039U+2066\u203A\u2039U+2028\u203A");
    }

    @Test
    void linesMayStayWhereATextMayHaveThem() {
        assertThat(Printable.lines("a\r\nb\n\tc\rd")).isEqualTo("a\nb\n\tc\u240Dd");
    }

    @Test
    void plainTextStaysTheSameObject() {
        String plain = "K\u00F8benhavn \u2013 \u5317\u4EAC \uD83D\uDE00";
        assertThat(Printable.line(plain)).isSameAs(plain);
    }
}
