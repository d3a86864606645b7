package io.github.erpsyncdesk.network;

import java.security.PrivilegedActionException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/**
 * A token for one request (SPNEGO with Kerberos), made from the ticket of whoever is logged in to the system. Never
 * used twice, and never anything but Kerberos: no password and no NTLM leaves by it.
 */
public final class NegotiateToken implements AutoCloseable {
    private static final String SCHEME = "Negotiate";
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private final GSSContext context;
    private final Optional<Subject> subject;
    private final byte[] token;

    private NegotiateToken(GSSContext context, Optional<Subject> subject, byte[] token) {
        this.context = context;
        this.subject = subject;
        this.token = token;
    }

    /**
     * @param host whose service HTTP/host the token is for
     * @throws KerberosFailed saying why there is none
     */
    public static NegotiateToken to(String host, boolean delegate) throws KerberosFailed {
        String service = "HTTP@" + host.toLowerCase(Locale.ROOT);
        Optional<Subject> subject = KerberosLogin.subject(service);
        try {
            return as(subject, () -> {
                GSSManager manager = GSSManager.getInstance();
                GSSContext context = manager.createContext(
                        manager.createName(service, GSSName.NT_HOSTBASED_SERVICE), new Oid(SPNEGO), null,
                        GSSContext.DEFAULT_LIFETIME);
                context.requestMutualAuth(true);
                context.requestCredDeleg(delegate);
                return new NegotiateToken(context, subject, context.initSecContext(new byte[0], 0, 0));
            });
        } catch (GSSException e) {
            throw KerberosWords.of(e, service);
        }
    }

    /** The value of the header that carries it. */
    public String header() {
        return SCHEME + " " + Base64.getEncoder().encodeToString(token);
    }

    /**
     * Checks what the other side sent back to prove who it is.
     *
     * @param challenge the value of its header
     * @return false where it is not the service that the token was for
     */
    public boolean isAnsweredBy(String challenge) {
        if (!challenge.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
            return false;
        }
        try {
            byte[] answer = Base64.getDecoder().decode(challenge.substring(SCHEME.length() + 1).strip());
            return as(subject, () -> {
                context.initSecContext(answer, 0, answer.length);
                return context.isEstablished() && context.getMutualAuthState();
            });
        } catch (GSSException | IllegalArgumentException e) {
            return false;
        }
    }

    private static <T> T as(Optional<Subject> subject, Callable<T> work) throws GSSException {
        try {
            return subject.isPresent() ? Subject.callAs(subject.get(), work) : work.call();
        } catch (CompletionException e) {
            throw gss(e.getCause());
        } catch (Exception e) {
            throw gss(e);
        }
    }

    private static GSSException gss(@Nullable Throwable thrown) {
        Throwable cause = thrown instanceof PrivilegedActionException wrapped ? wrapped.getCause() : thrown;
        if (cause instanceof GSSException known) {
            return known;
        }
        GSSException unknown = new GSSException(GSSException.FAILURE);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        try {
            context.dispose();
        } catch (GSSException e) {
            // it is not used again
        }
    }
}
