package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.soap.principal.AuthenticationGenericData;
import io.github.erpsyncdesk.soap.principal.SoExceptionInfo;
import io.github.erpsyncdesk.soap.principal.SoExtraInfo;
import io.github.erpsyncdesk.soap.principal.SoPrincipal;
import io.github.erpsyncdesk.soap.principal.SoTimeZone;
import jakarta.xml.ws.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SoPrincipal.svc: who answers, and logging in. */
final class PrincipalAgent {
    private static final String AGENT = "SoPrincipal";
    /** The credential type under which AuthenticateGeneric takes a ticket. */
    private static final String TICKET_TYPE = "Ticket";

    private final SoapClients clients;
    private final Caller caller;

    PrincipalAgent(SoapClients clients, Caller caller) {
        this.clients = clients;
        this.caller = caller;
    }

    void warmUp() {
        clients.principal();
    }

    ServerIdentity identify(ServerAddress address, Optional<Secret> applicationToken, Call call) throws CallFailed {
        try {
            return ask(address, applicationToken, call);
        } catch (CallFailed e) {
            if (e.failure().code() != FailureCode.HTTP_404) {
                throw e;
            }
            throw OlderServices.at(address, call, (older, looking) -> ask(older, applicationToken, looking)).orElse(e);
        }
    }

    private ServerIdentity ask(ServerAddress address, Optional<Secret> applicationToken, Call call) throws CallFailed {
        SoPrincipal proxy = clients.principal();
        return caller.call(proxy, address, AGENT,
                Exchanged.reading(call, redaction(applicationToken, null), "GetSystemInfoResponse",
                        PrincipalAgent::identity),
                () -> proxy.getSystemInfo(token(applicationToken), exception(), extra(), truth(), zone()));
    }

    private static ServerIdentity identity(ReplyElement reply) throws NotAnAnswer {
        ReplyElement system = reply.required("SystemInfo");
        Optional<ReplyElement> licence = system.child("License");
        String company = system.line("CompanyName");
        if (company.isEmpty() && licence.isPresent()) {
            company = licence.get().line("CompanyName");
        }
        return new ServerIdentity(company, system.line("DatabaseName"),
                licence.isPresent() ? licence.get().line("SerialNr") : "",
                system.line("FileVersion"));
    }

    Session logIn(ServerProfile profile, ServerAddress address, ServerIdentity server, Credentials credentials,
            Optional<Secret> applicationToken, Call call) throws CallFailed {
        SoPrincipal proxy = clients.principal();
        Accepted accepted = caller.call(proxy, address, AGENT,
                Exchanged.reading(call, redaction(applicationToken, credentials), "AuthenticateResponse",
                        reply -> accepted(reply, credentials)),
                () -> send(proxy, credentials, token(applicationToken)));
        if (accepted.ticket() == null) {
            throw new CallFailed(new Failure.Refused(FailureCode.LOGIN, List.of(), ""));
        }
        return new Session(profile, address, server, accepted.user(), accepted.fullName(), accepted.role(),
                accepted.ticket(), applicationToken,
                Optional.of(credentials));
    }

    /** @param ticket null where the log-in was refused */
    private record Accepted(String user, String fullName, String role, @Nullable Secret ticket) {}

    private static Accepted accepted(ReplyElement reply, Credentials used) throws NotAnAnswer {
        if (!reply.truth("AuthenticationSucceeded")) {
            return new Accepted("", "", "", null);
        }
        ReplyElement who = reply.required("Response");
        Secret ticket = ticket(reply, used);
        Redaction own = new Redaction(List.of(ticket));
        String user = own.clean(who.line("Associate"));
        String fullName = own.clean(who.line("FullName"));
        return new Accepted(user, fullName.isEmpty() ? user : fullName, own.clean(who.line("RoleName")), ticket);
    }

    private static Secret ticket(ReplyElement reply, Credentials used) throws NotAnAnswer {
        Optional<ReplyElement> issued = reply.child("Credentials");
        String ticket = issued.isPresent() ? issued.get().secret("Ticket") : "";
        if (!ticket.isEmpty()) {
            return Secret.of(ticket);
        }
        if (used instanceof Credentials.Ticket(Secret own)) {
            return own;
        }
        throw new NotAnAnswer(FailureCode.NO_RESULT);
    }

    private static void send(SoPrincipal proxy, Credentials credentials, String token) {
        switch (credentials) {
            case Credentials.Password(String user, Secret password) ->
                proxy.authenticateUsernamePassword(user, password.reveal(), token,
                        new Holder<>(), new Holder<>(), new Holder<>(), exception(), extra(), truth(), zone());
            case Credentials.AccessToken(Secret access) -> proxy.authenticateWithAccessToken(access.reveal(), token,
                    new Holder<>(), new Holder<>(), new Holder<>(), exception(), extra(), truth(), zone());
            case Credentials.Ticket(Secret ticket) -> proxy.authenticateGeneric(generic(ticket), token,
                    new Holder<>(), new Holder<>(), new Holder<>(), exception(), extra(), truth(), zone());
            case Credentials.Windows() -> proxy.authenticateImplicit(token,
                    new Holder<>(), new Holder<>(), new Holder<>(), exception(), extra(), truth(), zone());
        }
    }

    private static AuthenticationGenericData generic(Secret ticket) {
        var pair = new AuthenticationGenericData.AuthenticationGenericDataKeyValuePair();
        pair.setKey(TICKET_TYPE);
        pair.setValue(ticket.reveal());
        AuthenticationGenericData data = new AuthenticationGenericData();
        data.getAuthenticationGenericDataKeyValuePair().add(pair);
        return data;
    }

    /** @param credentials null where none are sent */
    private static Redaction redaction(Optional<Secret> applicationToken, @Nullable Credentials credentials) {
        List<Secret> secrets = new ArrayList<>();
        applicationToken.ifPresent(secrets::add);
        if (credentials != null) {
            credentials.secret().ifPresent(secrets::add);
        }
        return new Redaction(secrets);
    }

    private static String token(Optional<Secret> applicationToken) {
        return applicationToken.map(Secret::reveal).orElse("");
    }

    private static Holder<SoExceptionInfo> exception() {
        return new Holder<>();
    }

    private static Holder<SoExtraInfo> extra() {
        return new Holder<>();
    }

    private static Holder<Boolean> truth() {
        return new Holder<>();
    }

    private static Holder<SoTimeZone> zone() {
        return new Holder<>();
    }
}
