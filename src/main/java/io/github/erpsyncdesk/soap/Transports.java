package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ClientCertificate;
import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.network.Proxies;
import io.github.erpsyncdesk.port.CallFailed;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Makes the transport of each call; contexts of TLS are kept, so that its sessions can be resumed. */
final class Transports {
    private final Proxies proxies;
    private final Supplier<Optional<Trust>> trust;
    private final Map<ClientCertificate, SSLContext> contexts = new ConcurrentHashMap<>();

    Transports(Proxies proxies, Supplier<Optional<Trust>> trust) {
        this.proxies = proxies;
        this.trust = trust;
    }

    /** @throws CallFailed where the certificate of one's own cannot be used: nothing was sent */
    Transport to(URI target, Route route) throws CallFailed {
        Optional<SSLContext> tls = "https".equals(target.getScheme()) && route.certificate().isPresent()
                ? Optional.of(context(route.certificate().get()))
                : Optional.empty();
        return new Transport(target, route, proxies.to(target, route.proxy()), tls);
    }

    private SSLContext context(ClientCertificate own) throws CallFailed {
        SSLContext known = contexts.get(own);
        if (known != null) {
            return known;
        }
        try {
            SSLContext made = Trust.context(trust.get(), new OwnCertificate(own).managers());
            contexts.put(own, made);
            return made;
        } catch (GeneralSecurityException | IOException e) {
            throw new CallFailed(new Failure.Withheld(FailureCode.CERTIFICATE_FILE, List.of(),
                    e.getClass().getSimpleName()));
        }
    }
}
