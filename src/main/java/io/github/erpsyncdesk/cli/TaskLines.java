package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ServerTask;
import java.util.Locale;

/** How far a task of the server is: a line on standard error whenever that changes. */
final class TaskLines {
    private final Terminal terminal;
    private String last = "";

    TaskLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(ServerTask task) {
        String line = Texts.text("cli.tasks.line", String.valueOf(task.id()), task.state(),
                String.format(Locale.ROOT, "%d %%", task.percent()),
                task.description());
        if (!line.equals(last)) {
            last = line;
            terminal.say(line.strip());
        }
    }
}
