package io.github.erpsyncdesk.network;

import io.github.erpsyncdesk.model.ProxyLogin;
import java.util.Optional;

/** How a connection is made. */
public sealed interface Way {

    /** @param ignoresPac whether the system has an automatic configuration (PAC) that was not evaluated */
    record Direct(boolean ignoresPac) implements Way {}

    /** @param login that the setting itself carries, such as a variable of the environment */
    record Through(String host, int port, Optional<ProxyLogin> login) implements Way {

        /** Host and port as a person would name them. */
        public String name() {
            return host + ":" + port;
        }
    }

    /**
     * A setting that names a proxy which cannot be used; nothing is sent past it.
     *
     * @param setting where it is set, never what it says: that may hold a password
     */
    record Unusable(String setting) implements Way {}
}
