package io.github.erpsyncdesk.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Ability;
import io.github.erpsyncdesk.model.ServerAbilities;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a server can do beyond the main job, for {@code check}. */
final class AbilityLines {

    private AbilityLines() {}

    private static Map<String, Ability> all(ServerAbilities abilities) {
        Map<String, Ability> all = new LinkedHashMap<>();
        all.put("keyLookup", abilities.keyLookup());
        all.put("names", abilities.names());
        return all;
    }

    static String words(ServerAbilities abilities) {
        StringBuilder words = new StringBuilder();
        all(abilities).forEach((name, ability) -> words.append(words.isEmpty() ? "" : "; ")
                .append(Texts.text("ability." + name)).append(": ").append(Texts.text(ability.words())));
        return words.toString();
    }

    static void write(ServerAbilities abilities, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("abilities");
        for (Map.Entry<String, Ability> entry : all(abilities).entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", entry.getKey());
            json.writeStringField("state", switch (entry.getValue()) {
                case Ability.Yes yes -> "yes";
                case Ability.No no -> "no";
                case Ability.NotAsked notAsked -> "notAsked";
            });
            json.writeStringField("why",
                    entry.getValue() instanceof Ability.No no ? Texts.text(no.why()) : null);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
