package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Credentials;
import io.github.erpsyncdesk.model.ServerAddress;

/** The built-in NetServer with a made-up company. */
public interface DemoServer {

    /** Starts it where it does not run yet. */
    ServerAddress start();

    Credentials credentials();
}
