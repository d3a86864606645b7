package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.model.ClientCertificate;
import io.github.erpsyncdesk.model.NetworkSettings;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.ProxyLogin;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.SecretKind;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the server is reached; what is not said here is as the profile says. */
final class NetworkOptions {

    @Option(names = "--proxy", paramLabel = "system|none|HOST:PORT",
            description = "Which proxy to use (default: the system's, as HTTPS_PROXY and NO_PROXY or the desktop say).")
    String proxy;

    @Option(names = "--proxy-user", paramLabel = "NAME", description = "The user at the proxy.")
    String proxyUser;

    @Option(names = "--proxy-password-env", paramLabel = "VAR",
            description = "Environment variable with the proxy's password.")
    String proxyPasswordVariable;

    @Option(names = "--proxy-negotiate", description = "Log in to the proxy by the Kerberos ticket of this system.")
    boolean proxyNegotiate;

    @Option(names = "--client-certificate", paramLabel = "FILE|system",
            description = "PKCS#12 file with a certificate of your own, or the one in the system's store.")
    String certificate;

    @Option(names = "--client-certificate-password-env", paramLabel = "VAR",
            description = "Environment variable with the file's passphrase.")
    String certificatePasswordVariable;

    @Option(names = "--delegate", description = "With --login windows: let the server act in your name elsewhere.")
    boolean delegate;

    ServerProfile applyTo(ServerProfile profile) {
        NetworkSettings set = profile.network();
        return profile.through(new NetworkSettings(proxy == null ? set.proxy() : ProxyChoice.parse(proxy),
                proxyUser == null ? set.proxyUser() : proxyUser,
                proxyNegotiate || proxyUser == null && set.proxyKerberos(),
                certificate == null ? set.certificate() : certificate, delegate || set.delegate()));
    }

    /** @param remembered where secrets that no option names come from; empty for none */
    Route route(ServerProfile profile, boolean kerberos, Optional<KeychainSecret> remembered) {
        NetworkSettings settings = profile.network();
        return new Route(settings.proxy(), proxyLogin(profile, remembered), ownCertificate(profile, remembered),
                kerberos ? Optional.of(new Route.Kerberos(settings.delegate())) : Optional.empty());
    }

    private Optional<ProxyLogin> proxyLogin(ServerProfile profile, Optional<KeychainSecret> remembered) {
        if (profile.network().proxyKerberos()) {
            return Optional.of(new ProxyLogin.Windows());
        }
        String user = profile.network().proxyUser();
        if (user.isBlank()) {
            if (proxyPasswordVariable != null) {
                throw Rejected.because("cli.noProxyUser");
            }
            return Optional.empty();
        }
        if (proxyPasswordVariable != null) {
            return Optional.of(new ProxyLogin.Password(user,
                    ServerOptions.fromEnvironment("--proxy-password-env", proxyPasswordVariable)));
        }
        Secret password = remembered.map(keychain -> keychain.read(profile, SecretKind.PROXY))
                .orElseThrow(() -> Rejected.because("cli.noProxyPassword"));
        return Optional.of(new ProxyLogin.Password(user, password));
    }

    private Optional<ClientCertificate> ownCertificate(ServerProfile profile, Optional<KeychainSecret> remembered) {
        String file = profile.network().certificate();
        if (file.isBlank()) {
            return Optional.empty();
        }
        if (certificatePasswordVariable != null) {
            return Optional.of(new ClientCertificate(file,
                    ServerOptions.fromEnvironment("--client-certificate-password-env", certificatePasswordVariable)));
        }
        boolean isRemembered = profile.secrets().contains(SecretKind.CERTIFICATE) && profile.remember();
        return Optional.of(new ClientCertificate(file, remembered.filter(keychain -> isRemembered)
                .map(keychain -> keychain.read(profile, SecretKind.CERTIFICATE)).orElse(Secret.of(""))));
    }
}
