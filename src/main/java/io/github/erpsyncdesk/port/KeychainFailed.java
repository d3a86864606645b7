package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.KeychainState;

/** The keychain did not do what was asked. Carries no cause: causes may hold secrets. */
public final class KeychainFailed extends Exception {
    private final KeychainState state;

    public KeychainFailed(KeychainState state) {
        super(state.name());
        this.state = state;
    }

    /** LOCKED, NONE or REFUSED. */
    public KeychainState state() {
        return state;
    }
}
