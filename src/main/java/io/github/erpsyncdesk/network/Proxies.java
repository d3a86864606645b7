package io.github.erpsyncdesk.network;

import io.github.erpsyncdesk.model.ProxyChoice;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the way to a server: this computer directly, always; else as a person chose; else by the environment's
 * variables; else by the desktop's settings. The same in window and command line.
 */
public final class Proxies {
    private final EnvironmentProxies environment;
    private final Desktop desktop;

    /** What the system's own settings say. */
    interface Desktop {
        Optional<Way> to(URI target);
    }

    Proxies(Map<String, String> environment, Desktop desktop) {
        this.environment = new EnvironmentProxies(environment);
        this.desktop = desktop;
    }

    public static Proxies ofThisSystem() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return new Proxies(System.getenv(), linux ? new GnomeProxies("gsettings")::to : Proxies::ofJava);
    }

    public Way to(URI target, ProxyChoice choice) {
        if (Loopback.is(target.getHost())) {
            return new Way.Direct(false);
        }
        return switch (choice.kind()) {
            case NONE -> new Way.Direct(false);
            case ADDRESS -> ProxyAddress.read(choice.address(), choice.kind().name().toLowerCase(Locale.ROOT));
            case SYSTEM -> environment.to(target).or(() -> desktop.to(target)).orElse(new Way.Direct(false));
        };
    }

    /** Windows and macOS: Java asks the system, which evaluates an automatic configuration by itself. */
    private static Optional<Way> ofJava(URI target) {
        return ProxySelector.getDefault().select(target).stream().filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .<Way>map(address -> new Way.Through(address.getHostString(), address.getPort(), Optional.empty()))
                .findFirst();
    }
}
