package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.cli.RecordChoice.Chosen;
import io.github.erpsyncdesk.directory.Reading;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Direction;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.plan.Preview;
import io.github.erpsyncdesk.plan.Verifier;
import io.github.erpsyncdesk.port.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks whether what a run was to write is there now. Changes nothing on the server. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Read both sides of a run's records again, and say of each key whether its values are equal now.",
        footer = {
                "", "Example: erpsync-desk verify 12 --profile \"Fjord production\" --password-env CRM_PASSWORD"})
final class VerifyCommand implements Callable<Integer> {
    private static final Duration RECORDS_LIMIT = Duration.ofSeconds(60);

    private final Supplier<Services> services;
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Its number in the list of runs.")
    long id;

    @ArgGroup(exclusive = false, multiplicity = "1")
    ServerOptions server;

    @Mixin
    ListOutput output;

    VerifyCommand(Supplier<Services> services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = this.services.get()) {
            JournalNotices.tellCutOff(services, terminal);
            RunRecord run = services.pastRuns().open(id);
            if (!(run.request().scope() instanceof Scope.Keys scope)) {
                throw Rejected.because("cli.verify.noList", String.valueOf(id));
            }
            Target target = server.target(services);
            ServerIdentity answered = target.identify(services, run);
            Verification found = look(services, target.logIn(services, answered), run, scope);
            return tell(services, found);
        }
    }

    private Verification look(Services services, Session session, RunRecord run, Scope.Keys scope) throws Exception {
        List<ErpConnection> connections = services.server().connections(session, true,
                new Call(session.profile().deadline()));
        List<Integer> keys = scope.keys().stream().boxed().toList();
        List<KnownRecord> records = services.directories().apply(session).keys(keys, new Reading(RECORDS_LIMIT)).rows();
        Preview preview = new PreviewRead(services, session, terminal).of(run.request().source(),
                run.request().blanks(), connections, new Chosen(scope, records));
        int targets = Direction.from(run.request().source(), connections).others();
        if (targets != run.request().direction().others()) {
            terminal.say(Texts.text("cli.verify.otherTargets", run.request().direction().others(), targets));
        }
        return new Verifier(run, targets, services.clock().instant(), session.profile().deadline())
                .read(preview, keys);
    }

    /** What says nothing is not kept: it would take the place of an earlier answer. */
    private int tell(Services services, Verification found) throws IOException {
        output.print(terminal, out -> VerificationPrint.table(found, out),
                json -> VerificationPrint.write(found, json));
        if (found.count(Result.UNREADABLE) == found.keys().size()) {
            terminal.say(Texts.text("cli.verify.nothing"));
            return Exit.NOTHING_CHANGED;
        }
        return KeptBeside.run(() -> services.upkeep().verifications().keep(found), terminal);
    }
}
