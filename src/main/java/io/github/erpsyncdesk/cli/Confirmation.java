package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.ServerIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The word of a person for one change of a server: its name, typed. */
final class Confirmation {
    @Option(names = "--confirm", paramLabel = "NAME", description = "The server's company, as the server gives it.")
    private @Nullable String name;

    /** @throws Rejected where no name was given */
    void demand() {
        if (name == null || name.isBlank()) {
            throw Rejected.because("cli.confirm.missing");
        }
    }

    /** @throws Rejected where the name is another server's */
    void demand(ServerIdentity server) {
        String company = server.company().isBlank() ? server.label() : server.company();
        if (!company.equals(name)) {
            throw Rejected.because("cli.confirm.other", company);
        }
    }
}
