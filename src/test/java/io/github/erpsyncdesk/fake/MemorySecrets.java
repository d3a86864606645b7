package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.KeychainState;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.KeychainFailed;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A keychain in memory, which can be locked, gone, or have a question in front. */
public final class MemorySecrets implements SecretStore {
    public final Map<String, Secret> kept = new HashMap<>();
    public final List<String> uses = new ArrayList<>();
    /** What a use ends with; WORKS for an answer. */
    public volatile KeychainState state = KeychainState.WORKS;
    /** Taken for each answer: without permits a question stays in front. */
    public final Semaphore answers = new Semaphore(Integer.MAX_VALUE);
    public boolean refuses;

    private void ask(String use) throws KeychainFailed {
        uses.add(use);
        answers.acquireUninterruptibly();
        if (state != KeychainState.WORKS) {
            throw new KeychainFailed(state);
        }
    }

    @Override
    public KeychainState state() {
        uses.add("state");
        return state;
    }

    @Override
    public Optional<Secret> find(String id) throws KeychainFailed {
        ask("find " + id);
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void keep(String id, Secret secret) throws KeychainFailed {
        ask("keep " + id);
        if (refuses) {
            throw new KeychainFailed(KeychainState.REFUSED);
        }
        kept.put(id, secret);
    }

    @Override
    public void forget(String id) throws KeychainFailed {
        ask("forget " + id);
        kept.remove(id);
    }

    @Override
    public void stopAsking() {
        state = KeychainState.LOCKED;
        answers.release();
    }

    @Override
    public void close() {
        stopAsking();
    }
}
