package io.github.erpsyncdesk.model;

/**
 * What a server offers beyond the main job, as far as it has been found out in this session.
 *
 * @param keyLookup reading which record an internal key belongs to, and back
 * @param names reading what people call a record
 */
public record ServerAbilities(Ability keyLookup, Ability names) {
    public static final ServerAbilities UNKNOWN = new ServerAbilities(new Ability.NotAsked(), new Ability.NotAsked());

    public ServerAbilities withKeyLookup(Ability found) {
        return new ServerAbilities(found, names);
    }

    public ServerAbilities withNames(Ability found) {
        return new ServerAbilities(keyLookup, found);
    }
}
