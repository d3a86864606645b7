package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.SoapEndpoint.SoapFault;

/** Batch.svc. */
final class BatchService {
    private final Tickets tickets;
    private final BatchEngine engine;
    private final Switches switches;

    BatchService(Tickets tickets, BatchEngine engine, Switches switches) {
        this.tickets = tickets;
        this.engine = engine;
        this.switches = switches;
    }

    byte[] answer(SoapRequest request) throws SoapFault {
        if (!tickets.use(request.ticket())) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoSessionException",
                    "The ticket is not valid or has expired.", "You are not logged in. Please log in again.");
        }
        return switch (request.operation()) {
            case "GetAllBatchTaskInfosByName" -> tasks(request.body().sequence("TaskName").getFirst().text());
            case "StopBatchJob" -> stop(request.body().sequence("Id").getFirst().text().strip());
            default -> throw new SoapFault("ActionNotSupported", "There is no such action.");
        };
    }

    private byte[] tasks(String name) {
        return SoapReply.success("GetAllBatchTaskInfosByNameResponse", reply -> {
            reply.start("Response");
            engine.rows().stream().filter(row -> name.isEmpty() || row.name().equals(name))
                    .forEach(row -> write(row, reply));
            reply.close();
        });
    }

    private static void write(BatchEngine.Row row, SoapReply reply) {
        reply.start("BatchTaskInfo").carrier().text("Id", String.valueOf(row.id())).text("Name", row.name())
                .text("AssociateId", String.valueOf(row.associate())).text("DetailsTable", "0")
                .text("DetailsRecord", "0").text("IsSystemTask", "false").text("IsInternalTask", "false")
                .nil("ParameterObject").text("LastStarted", row.created()).text("Created", row.created())
                .text("StartCount", "1").nil("DatabaseSerialNumber").nil("Context").nil("Result")
                .text("State", row.state()).nil("Description").text("Response", row.response()).nil("Request")
                .text("ProgressDescription", row.progress())
                .text("ProgressPercent", String.valueOf(row.percent())).nil("FileName")
                .text("CancellationBehaviour", row.cancellation()).close();
    }

    private byte[] stop(String id) {
        switches.asked("StopBatchJob " + id);
        boolean stopped = engine.stop(Integer.parseInt(id));
        return SoapReply.success("StopBatchJobResponse", reply -> reply.text("Response", String.valueOf(stopped)));
    }
}
