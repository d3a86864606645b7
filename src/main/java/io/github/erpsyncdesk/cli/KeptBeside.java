package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.port.JournalFailed;

/** Keeps what was found of a past run beside it. What was found is printed all the same. */
final class KeptBeside {

    interface Write {
        void go() throws JournalFailed;
    }

    private KeptBeside() {}

    /** @return the exit code: {@link Exit#RESULT_LOST} where it cannot be kept, which is said */
    static int run(Write write, Terminal terminal) {
        try {
            write.go();
            return Exit.CONFIRMED;
        } catch (JournalFailed e) {
            terminal.say(Texts.text("cli.verify.notKept", Texts.text(e.notice())));
            return Exit.RESULT_LOST;
        }
    }
}
