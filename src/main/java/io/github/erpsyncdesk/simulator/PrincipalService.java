package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.SoapEndpoint.SoapFault;
import io.github.erpsyncdesk.simulator.SoapRequest.Node;
import java.util.List;

/** SoPrincipal.svc. */
final class PrincipalService {
    private final Tickets tickets;
    private final Company company;

    PrincipalService(Tickets tickets, Company company) {
        this.tickets = tickets;
        this.company = company;
    }

    byte[] answer(SoapRequest request) throws SoapFault {
        return switch (request.operation()) {
            case "GetSystemInfo" -> systemInfo();
            case "AuthenticateUsernamePassword" -> {
                List<Node> given = request.body().sequence("UserName", "Password");
                yield authenticated(given.get(0).text().equalsIgnoreCase(Simulator.USER)
                        && given.get(1).text().equals(Simulator.PASSWORD));
            }
            case "AuthenticateWithAccessToken" ->
                authenticated(request.body().sequence("AccessToken").getFirst().text().equals(Simulator.ACCESS_TOKEN));
            case "AuthenticateGeneric" -> authenticated(tickets.use(genericTicket(request.body())));
            case "AuthenticateImplicit" -> authenticated(false);
            default -> throw new SoapFault("ActionNotSupported", "There is no such action.");
        };
    }

    private static String genericTicket(Node body) {
        return body.sequence("AuthenticationData").getFirst().children().stream()
                .map(pair -> pair.sequence("Key", "Value"))
                .filter(pair -> pair.get(0).text().equalsIgnoreCase("Ticket")).map(pair -> pair.get(1).text())
                .findFirst().orElse("");
    }

    private byte[] systemInfo() {
        return SoapReply.success("GetSystemInfoResponse", reply -> reply.start("SystemInfo").carrier()
                .start("License").text("CompanyName", Company.NAME).text("SerialNr", company.serial()).nil("OwnerName")
                .close()
                .nil("WarningEnglish").nil("BranchName").text("FileVersion", "10.5.9100.1204")
                .text("DatabaseVersion", "472").text("CompanyName", Company.NAME).text("CompanyId", "1")
                .text("DatabaseType", "MSSQL").text("DatabaseName", Company.DATABASE).close());
    }

    private byte[] authenticated(boolean accepted) {
        return SoapReply.success("AuthenticateResponse", reply -> {
            if (accepted) {
                reply.start("Response").text("UserType", "InternalAssociate").text("Associate", "DEMO")
                        .text("AssociateId", "7")
                        .text("RoleName", "System administrator").text("FullName", "Dina Demo").nil("FunctionRights")
                        .close();
                reply.start("Credentials").text("Ticket", tickets.issue()).close();
            } else {
                reply.nil("Response").start("Credentials").text("Ticket", "").close();
            }
            reply.text("AuthenticationSucceeded", Boolean.toString(accepted));
        });
    }
}
