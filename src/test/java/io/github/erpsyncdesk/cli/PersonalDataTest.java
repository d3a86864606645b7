package io.github.erpsyncdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.erpsyncdesk.fake.DeskProcess;
import io.github.erpsyncdesk.fake.DeskProcess.Ended;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people want kept out of the journal is in none of its files. */
class PersonalDataTest extends DeskOnSimulator {
    private static final String NAME = "Fjord Havn AS";

    private JsonNode kept() throws Exception {
        return json(new DeskProcess(folder).run(Map.of(), "history", "show", "1", "--format", "json"));
    }

    private boolean isOnDisk(String text) throws Exception {
        boolean found = false;
        try (Stream<Path> files = Files.walk(new DeskProcess(folder).data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found |= new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
            }
        }
        return found;
    }

    @Test
    void namesAndValuesAreKeptUnlessSomebodySaysOtherwise() throws Exception {
        assertThat(desk("resync", "--from", "crm", "--keys", "1001").code()).isZero();
        assertThat(desk("log", "1").code()).isZero();
        assertThat(kept().get("keys").get(0).get("name").asText()).isEqualTo(NAME);
        assertThat(kept().get("log")).isNotEmpty();
        assertThat(isOnDisk(NAME)).as("the search of this test finds what is there").isTrue();
    }

    @Test
    void whereTheyAreNotWantedNeitherIsOnTheDiskAndTheRunIsWhole() throws Exception {
        Path data = new DeskProcess(folder).data();
        Files.createDirectories(data);
        Files.writeString(data.resolve("settings.json"), "{\"keepsPersonalData\": false}");
        assertThat(desk("resync", "--from", "crm", "--keys", "1001").code()).isZero();
        Ended read = desk("log", "1");
        assertThat(read.code()).as("it is printed all the same").isZero();
        String value = json(read).get(0).get("new").asText();
        assertThat(value).isNotBlank();
        JsonNode run = kept();
        assertThat(run.get("keys").get(0).get("key").asInt()).isEqualTo(1001);
        assertThat(run.get("keys").get(0).get("recordId").asInt()).as("which record a key is stays").isEqualTo(2501);
        assertThat(run.get("keys").get(0).get("name").isNull()).isTrue();
        assertThat(run.has("log")).isFalse();
        assertThat(isOnDisk(NAME)).isFalse();
    }
}
