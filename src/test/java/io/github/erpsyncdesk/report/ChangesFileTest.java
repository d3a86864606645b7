package io.github.erpsyncdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.InternalKey;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.RecordRef;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content in each form. */
class ChangesFileTest {
    private static final KnownRecord FJORD = new KnownRecord(new InternalKey(1001, new RecordRef(5, 2501)))
            .named("Fjord Havn AS", "Bergen");
    private static final PlannedChanges FOUND = new PlannedChanges(Instant.parse("2026-11-25T12:00:00Z"), 3, 1, 1, 1,
            List.of(new PlannedChange(FJORD, "Visma Norge", new FieldChange(1, "name", "Name", "=cmd", "007")),
                    new PlannedChange(FJORD, "CRM", new FieldChange(0, "city", "City", "x".repeat(40_000), ""))));

    @TempDir
    Path folder;

    private Path written(RunFile.Form form) throws Exception {
        Path file = folder.resolve("preview." + form.ending());
        ChangesFile.write(FOUND, form, file);
        return file;
    }

    @Test
    void jsonHasCountsAndChangesAsTheCommandPrintsThem() throws Exception {
        JsonNode json = new ObjectMapper().readTree(written(RunFile.Form.JSON).toFile());
        assertThat(json.get("compared").asInt()).isEqualTo(3);
        assertThat(json.get("unread").asInt()).isEqualTo(1);
        assertThat(json.get("changes").get(0).toString()).isEqualTo("{\"key\":1001,\"type\":\"company\","
                + "\"recordId\":2501,\"name\":\"Fjord Havn AS\",\"connection\":1,\"field\":\"name\","
                + "\"label\":\"Name\",\"now\":\"=cmd\",\"after\":\"007\"}");
    }

    @Test
    void csvNamesTheSystemAndHoldsNoFormula() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        List<String> lines = Files.readAllLines(written(RunFile.Form.CSV));
        assertThat(lines.getFirst()).isEqualTo("\uFEFFkey,type,recordId,name,connection,system,field,label,now,after");
        assertThat(lines.get(1))
                .isEqualTo("1001,company,2501,\"Fjord Havn AS, Bergen\",1,Visma Norge,name,Name,'=cmd,007");
    }

    @Test
    void aWorkbookHoldsTextsAsTheyAreAndCutsWhatNoCellCanHold() throws Exception {
        try (InputStream in = Files.newInputStream(written(RunFile.Form.XLSX));
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(8)).isEqualTo("=cmd");
            assertThat(rows.get(1).getCellText(9)).isEqualTo("007");
            assertThat(rows.get(2).getCellText(8)).hasSize(32_767);
        }
    }
}
