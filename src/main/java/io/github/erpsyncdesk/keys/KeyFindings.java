package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.model.Notice;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the list that had better not be sent, by complete answers of the server.
 *
 * @param unknown keys that the server does not know
 * @param elsewhere keys of records that are not linked to the source
 * @param contacts the keys of companies by their ids, where every unknown key is the id of one; empty otherwise
 * @param kept whether a person decided to send all of these anyway
 */
public record KeyFindings(Set<Integer> unknown, Set<Integer> elsewhere, Map<Integer, Integer> contacts, boolean kept) {
    public static final KeyFindings NONE = new KeyFindings(Set.of(), Set.of(), Map.of(), false);

    public KeyFindings {
        unknown = Set.copyOf(unknown);
        elsewhere = Set.copyOf(elsewhere);
        contacts = Map.copyOf(contacts);
    }

    int count() {
        return unknown.size() + elsewhere.size();
    }

    boolean areContacts() {
        return !contacts.isEmpty();
    }

    /** Why the list cannot be sent; null where it can. */
    public @Nullable Notice whyNot() {
        return count() == 0 || kept ? null : Notice.of("keys.why.unknown", count());
    }

    KeyFindings keep() {
        return new KeyFindings(unknown, elsewhere, contacts, true);
    }

    KeyFindings withContacts(Map<Integer, Integer> keys) {
        return new KeyFindings(unknown, elsewhere, keys.keySet().containsAll(unknown) ? keys : Map.of(), kept);
    }
}
