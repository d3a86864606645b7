package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.port.SecretStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A keychain in memory. */
public final class MemorySecrets implements SecretStore {
    public final Map<String, Secret> kept = new HashMap<>();
    public boolean refuses;

    @Override
    public Optional<Notice> unavailable() {
        return Optional.empty();
    }

    @Override
    public Optional<Secret> find(String profileId) {
        return Optional.ofNullable(kept.get(profileId));
    }

    @Override
    public boolean keep(String profileId, Secret secret) {
        if (!refuses) {
            kept.put(profileId, secret);
        }
        return !refuses;
    }

    @Override
    public void forget(String profileId) {
        kept.remove(profileId);
    }
}
