package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Verification;
import io.github.erpsyncdesk.model.Verification.Result;
import io.github.erpsyncdesk.port.Halt;
import io.github.erpsyncdesk.port.RunCheck;
import java.io.IOException;
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
        List<Integer> keys = scope.keys().stream().boxed().toList();
        ProgressLine line = new ProgressLine(terminal);
        RunCheck.Answer answer = services.upkeep().followUp().check().look(session, run, keys, new Halt(),
                done -> line.show(done, keys.size()));
        answer.trouble().forEach(trouble -> terminal.say(trouble.why()
                .map(why -> Texts.text("cli.preview.unread", trouble.system(), Texts.text(why)))
                .orElseGet(() -> Texts.text("cli.preview.unclear", trouble.system()))));
        if (answer.targets() != run.request().direction().others()) {
            terminal.say(Texts.text("cli.verify.otherTargets", run.request().direction().others(), answer.targets()));
        }
        return answer.verification();
    }

    /** What says nothing is not kept: it would take the place of an earlier answer. */
    private int tell(Services services, Verification found) throws IOException {
        output.print(terminal, out -> VerificationPrint.table(found, out),
                json -> VerificationPrint.write(found, json));
        if (found.count(Result.UNREADABLE) == found.keys().size()) {
            terminal.say(Texts.text("cli.verify.nothing"));
            return Exit.NOTHING_CHANGED;
        }
        return KeptBeside.run(() -> services.upkeep().followUp().keep(found), terminal);
    }
}
