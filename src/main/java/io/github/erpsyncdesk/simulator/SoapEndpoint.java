package io.github.erpsyncdesk.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/**
 * One agent over HTTP: media type, SOAPAction and the mischief that was ordered; the work itself is done by its
 * service.
 */
final class SoapEndpoint implements HttpHandler {

    /** Does a request and answers with a whole envelope. */
    interface Service {
        byte[] answer(SoapRequest request) throws SoapFault;
    }

    /** Ends a request in a fault that the dispatcher would give. */
    static final class SoapFault extends Exception {
        private final String code;
        private final String text;

        SoapFault(String code, String text) {
            super(text);
            this.code = code;
            this.text = text;
        }
    }

    private static final long MISCHIEF_MILLIS = 120_000;

    private final String agent;
    private final Service service;
    private final Mischief mischief;

    SoapEndpoint(String agent, Service service, Mischief mischief) {
        this.agent = agent;
        this.service = service;
        this.mischief = mischief;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            String type = String.valueOf(http.getRequestHeaders().getFirst("Content-Type"));
            if (!http.getRequestMethod().equals("POST")) {
                send(http, 405, "text/html", new byte[0]);
            } else if (!type.startsWith("text/xml")) {
                send(http, 415, "text/html", new byte[0]);
            } else {
                answer(http);
            }
        }
    }

    private void answer(HttpExchange http) throws IOException {
        SoapRequest request;
        try {
            request = SoapRequest.read(http.getRequestBody());
        } catch (XMLStreamException e) {
            soap(http, 500, SoapReply.fault("DeserializationFailed",
                    "The formatter threw an exception while trying to deserialize the message."));
            return;
        }
        String action = "\"" + SoapRequest.SERVICES + "/" + agent + "/" + request.operation() + "\"";
        if (!action.equals(http.getRequestHeaders().getFirst("SOAPAction"))) {
            soap(http, 500, SoapReply.fault("ActionNotSupported",
                    "The message cannot be processed at the receiver, due to a ContractFilter mismatch at the "
                            + "EndpointDispatcher."));
            return;
        }
        Mischief.Kind kind = mischief.take(request.operation());
        if (kind == null) {
            soap(http, request);
        } else {
            misbehave(http, request, kind);
        }
    }

    private void soap(HttpExchange http, SoapRequest request) throws IOException {
        try {
            soap(http, 200, service.answer(request));
        } catch (SoapFault fault) {
            soap(http, 500, SoapReply.fault(fault.code, fault.text));
        }
    }

    private void misbehave(HttpExchange http, SoapRequest request, Mischief.Kind kind) throws IOException {
        switch (kind) {
            case LOSE_ANSWER -> done(request);
            case STALL_BODY -> {
                byte[] answer = done(request);
                http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
                http.sendResponseHeaders(200, answer.length);
                http.getResponseBody().write(answer, 0, answer.length / 2);
                http.getResponseBody().flush();
                pause();
            }
            case HANG -> pause();
            case EXCEPTION -> soap(http, 200,
                    SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoException",
                            "Object reference not set to an instance of an object.",
                            "The ERP connector stopped unexpectedly."));
            case TICKET_LOST ->
                soap(http, 200, SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoSessionException",
                        "The ticket is not valid.", "Please log in again."));
            case FAULT -> soap(http, 500, SoapReply.fault("InternalServiceFault",
                    "The server was unable to process the request due to an internal error."));
            case NO_SUCCEEDED -> {
                done(request);
                soap(http, 200, SoapReply.withoutSucceeded(request.operation() + "Response", reply -> {}));
            }
            case WEB_PAGE ->
                send(http, 200, "text/html", "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8));
            case EMPTY -> send(http, 200, "text/xml; charset=utf-8", new byte[0]);
            case HTTP_401, HTTP_413, HTTP_500, HTTP_503 ->
                send(http, Integer.parseInt(kind.name().substring(5)), "text/html",
                        "<html><body>internal-host-name</body></html>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] done(SoapRequest request) throws IOException {
        try {
            return service.answer(request);
        } catch (SoapFault fault) {
            throw new IOException(fault);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MISCHIEF_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void soap(HttpExchange http, int status, byte[] envelope) throws IOException {
        send(http, status, "text/xml; charset=utf-8", envelope);
    }

    private static void send(HttpExchange http, int status, String type, byte[] body) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(body);
        }
    }
}
