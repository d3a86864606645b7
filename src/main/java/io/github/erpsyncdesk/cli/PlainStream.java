package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Printable;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints texts so that none of them drives the terminal or begins a line of its own. Bytes, which are files and
 * exports, pass as they are.
 */
final class PlainStream extends PrintStream {

    PlainStream(PrintStream out) {
        super(out, false, out.charset());
    }

    @Override
    public void print(String text) {
        super.print(Printable.line(String.valueOf(text)));
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = args[i] instanceof String text ? Printable.line(text) : args[i];
        }
        byte[] bytes = String.format(locale, format, plain).getBytes(charset());
        write(bytes, 0, bytes.length);
        return this;
    }

    @Override
    public PrintStream format(String format, Object... args) {
        return format(Locale.ROOT, format, args);
    }
}
