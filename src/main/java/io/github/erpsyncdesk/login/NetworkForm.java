package io.github.erpsyncdesk.login;

import io.github.erpsyncdesk.model.ClientCertificate;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.NetworkSettings;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.ProxyLogin;
import io.github.erpsyncdesk.model.Route;
import io.github.erpsyncdesk.model.Secret;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields that say how a server is reached, with the secrets of proxy and certificate. */
public final class NetworkForm {
    public final ObjectProperty<ProxyChoice.Kind> proxy = new SimpleObjectProperty<>(ProxyChoice.Kind.SYSTEM);
    public final StringProperty proxyAddress = new SimpleStringProperty("");
    public final StringProperty proxyUser = new SimpleStringProperty("");
    public final BooleanProperty proxyKerberos = new SimpleBooleanProperty();
    public final StringProperty proxyPassword = new SimpleStringProperty("");
    public final StringProperty certificate = new SimpleStringProperty("");
    public final StringProperty passphrase = new SimpleStringProperty("");
    public final BooleanProperty delegate = new SimpleBooleanProperty();

    void show(NetworkSettings settings) {
        proxy.set(settings.proxy().kind());
        proxyAddress.set(settings.proxy().address());
        proxyUser.set(settings.proxyUser());
        proxyKerberos.set(settings.proxyKerberos());
        certificate.set(settings.certificate());
        delegate.set(settings.delegate());
    }

    void clearSecrets() {
        proxyPassword.set("");
        passphrase.set("");
    }

    NetworkSettings settings() {
        return new NetworkSettings(new ProxyChoice(proxy.get(), proxyAddress.get().strip()), proxyUser.get().strip(),
                proxyKerberos.get(), certificate.get().strip(), delegate.get());
    }

    Route route(LoginMethod method) {
        NetworkSettings settings = settings();
        Optional<ClientCertificate> own = settings.certificate().isBlank() ? Optional.empty()
                : Optional.of(new ClientCertificate(settings.certificate(), Secret.of(passphrase.get())));
        return new Route(settings.proxy(), proxyLogin(settings), own, method == LoginMethod.WINDOWS
                ? Optional.of(new Route.Kerberos(settings.delegate()))
                : Optional.empty());
    }

    private Optional<ProxyLogin> proxyLogin(NetworkSettings settings) {
        if (settings.proxyKerberos()) {
            return Optional.of(new ProxyLogin.Windows());
        }
        return settings.proxyUser().isBlank() ? Optional.empty()
                : Optional.of(new ProxyLogin.Password(settings.proxyUser(), Secret.of(proxyPassword.get())));
    }
}
