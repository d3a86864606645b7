package io.github.erpsyncdesk.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/**
 * A web server in front of a NetServer that lets in who proves by Kerberos who they are, on every request: tokens are
 * checked for real, and one that comes a second time is refused.
 */
public final class NegotiateFront implements AutoCloseable {
    private static final String SCHEME = "Negotiate ";

    /**
     * @param who the principal that was let in; "" where nobody was
     * @param delegated whether the service could act in that principal's name elsewhere
     */
    public record Asked(String action, String authorization, String who, boolean delegated) {}

    private final HttpServer http;
    private final URI behind;
    private final Subject service;
    private final String offers;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private volatile boolean refusesAll;
    private volatile boolean provesBadly;

    /** @param offers the schemes that a refusal names */
    public NegotiateFront(URI behind, Path keytab, String offers) throws Exception {
        this.behind = behind;
        this.offers = offers;
        LoginContext login = new LoginContext("service", new Subject(), null, new Keytab(keytab));
        login.login();
        service = login.getSubject();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::serve);
        http.start();
    }

    private record Checked(String who, String proof, boolean delegated) {}

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String action = String.valueOf(exchange.getRequestHeaders().getFirst("SOAPAction")).replaceAll(".*/|\"",
                    "");
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            Checked checked = check(given);
            asked.add(new Asked(action, given, checked.who(), checked.delegated()));
            if (refusesAll || checked.who().isEmpty()) {
                exchange.getResponseHeaders().set("WWW-Authenticate", offers);
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, action, body);
            exchange.getResponseHeaders().set("WWW-Authenticate",
                    SCHEME + (provesBadly ? "c29tZWJvZHkgZWxzZQ==" : checked.proof()));
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** Whoever was let in is the demo user of the server behind. */
    private HttpResponse<byte[]> forward(HttpExchange exchange, String action, byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        String soapAction = exchange.getRequestHeaders().getFirst("SOAPAction");
        if (action.equals("AuthenticateImplicit")) {
            text = text.replaceAll("<(\\w+:)?AuthenticateImplicit([^>]*)/>",
                    "<AuthenticateUsernamePassword xmlns=\"http://www.superoffice.net/ws/crm/NetServer/Services88\">"
                            + "<UserName>demo</UserName><Password>demo</Password></AuthenticateUsernamePassword>");
            soapAction = soapAction.replace(action, "AuthenticateUsernamePassword");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().getPath()))
                    .header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", soapAction)
                    .POST(HttpRequest.BodyPublishers.ofString(text)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized Checked check(String authorization) {
        if (!authorization.startsWith(SCHEME) || !seen.add(authorization)) {
            return new Checked("", "", false);
        }
        byte[] token = Base64.getDecoder().decode(authorization.substring(SCHEME.length()));
        try {
            return Subject.callAs(service, () -> {
                GSSManager manager = GSSManager.getInstance();
                GSSContext context = manager.createContext(manager.createCredential(null,
                        GSSCredential.DEFAULT_LIFETIME, new Oid("1.3.6.1.5.5.2"), GSSCredential.ACCEPT_ONLY));
                byte[] proof = context.acceptSecContext(token, 0, token.length);
                return new Checked(context.getSrcName().toString(), Base64.getEncoder().encodeToString(proof),
                        context.getCredDelegState());
            });
        } catch (RuntimeException e) {
            return new Checked("", "", false);
        }
    }

    public void refuseAll() {
        refusesAll = true;
    }

    /** Lets in who has a ticket, but cannot prove to be the service itself. */
    public void proveBadly() {
        provesBadly = true;
    }

    /** Every request in order. */
    public List<Asked> asked() {
        return asked;
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private static final class Keytab extends Configuration {
        private final Path keytab;

        Keytab(Path keytab) {
            this.keytab = keytab;
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[]{new AppConfigurationEntry(
                    "com.sun.security.auth.module.Krb5LoginModule",
                    AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                    Map.of("useKeyTab", "true", "keyTab", keytab.toString(), "storeKey", "true", "doNotPrompt", "true",
                            "isInitiator", "false", "principal", "*"))};
        }
    }
}
