package io.github.erpsyncdesk.soap;

import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.jspecify.annotations.Nullable;

/**
 * TLS of all connections, made once and not before the first https address: reading a system's roots takes a while. CXF
 * makes its own where there is none.
 */
final class TlsWhenNeeded extends TLSClientParameters {
    private final Supplier<Optional<Trust>> trust;
    private boolean asked;
    private @Nullable SSLContext made;

    /** @param trust empty for Java's own way */
    TlsWhenNeeded(Supplier<Optional<Trust>> trust) {
        this.trust = trust;
    }

    @Override
    public synchronized @Nullable SSLContext getSslContext() {
        if (!asked) {
            made = trust.get().map(Trust::context).orElse(null);
            asked = true;
        }
        return made;
    }

    /** CXF shares connections between equal parameters, and nobody else's trust is this one. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
