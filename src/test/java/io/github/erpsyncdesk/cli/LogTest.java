package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The command log: which fields a run wrote, by the server's sync log. */
class LogTest extends DeskOnSimulator {
    private Ended offline(String... args) throws Exception {
        return new DeskProcess(folder).run(Map.of(), args);
    }

    private static String place(JsonNode row, String after) {
        return row.get("key") + " " + row.get("connection") + " " + row.get("field") + " " + row.get(after);
    }

    @Test
    void theLogOfARunHoldsTheFieldsItsPreviewNamedAndMarksThoseOfOthers() throws Exception {
        simulator.company().engineWrites(1, 1001, "contact.name", "Before the run");
        JsonNode preview = json(desk("preview", "--from", "crm", "--keys", "1001,1003")).get("changes");
        assertThat(desk("resync", "--from", "crm", "--keys", "1001,1003").code()).isZero();
        simulator.company().engineWrites(1, 1001, "address.city", "After the run");
        assertThat(offline("log", "1", "--format", "json").code()).as("nobody has read it").isEqualTo(4);

        Ended read = desk("log", "1");
        assertThat(read.code()).as(read.err()).isZero();
        Set<String> expected = new TreeSet<>();
        preview.forEach(change -> expected.add(place(change, "after")));
        Set<String> found = new TreeSet<>();
        List<String> foreign = new ArrayList<>();
        for (JsonNode row : json(read)) {
            if (row.get("certain").asBoolean()) {
                found.add(place(row, "new"));
                assertThat(row.get("toCrm").asBoolean()).isFalse();
                assertThat(row.get("name").asText()).isNotBlank();
            } else {
                foreign.add(row.get("new").asText());
            }
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
        assertThat(foreign).contains("After the run").doesNotContain("Before the run");

        assertThat(offline("log", "1", "--format", "json").out()).as("kept with the run").isEqualTo(read.out());
        JsonNode shown = json(offline("history", "show", "1", "--format", "json"));
        assertThat(shown.get("log")).isEqualTo(json(read));
        assertThat(offline("log", "1").out()).contains("possibly not");
    }

    @Test
    void aServerThatGivesNoLogKeepsNoRunFromBeingDoneAndIsSaid() throws Exception {
        simulator.archive().keyLookup(Mode.REFUSED);
        assertThat(desk("resync", "--from", "crm", "--keys", "1001-1003").code()).isZero();
        assertThat(simulator.resyncs()).hasSize(1);
        Ended read = desk("log", "1");
        assertThat(read.code()).isEqualTo(4);
        assertThat(read.err()).contains("cannot be told from others");
        assertThat(offline("log", "9").code()).isEqualTo(2);
    }
}
