package io.github.erpsyncdesk.model;

/** Whether a server can do something that only decorates the main job. */
public sealed interface Ability {

    /** Nothing has needed it yet. */
    record NotAsked() implements Ability {}

    record Yes() implements Ability {}

    /** @param why as a sentence for people */
    record No(Notice why) implements Ability {}

    /** For people: yes, no with the reason, or not asked yet. */
    default Notice words() {
        return switch (this) {
            case NotAsked notAsked -> Notice.of("ability.notAsked");
            case Yes yes -> Notice.of("ability.yes");
            case No no -> no.why();
        };
    }
}
