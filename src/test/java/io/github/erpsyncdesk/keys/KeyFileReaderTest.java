package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.model.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileReaderTest {
    @TempDir
    Path folder;

    private KeyFile read(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return new KeyFileReader().read(file);
    }

    @Test
    void aPlainListIsTextOfOneColumn() throws IOException {
        KeyFile file = read("keys.txt", "1001\n1002\n12a\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.format()).isEqualTo(KeyFile.Format.TEXT);
        assertThat(file.entries(0, false)).containsExactly("1001", "1002", "12a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void theEncodingIsFound(String charset) throws IOException {
        KeyFile file = read("keys.csv", "Navn;Nøkkel\nÅse;1001\nBjørn;1002\n".getBytes(Charset.forName(charset)));
        assertThat(file.rows().getFirst()).containsExactly("Navn", "Nøkkel");
        assertThat(file.suggestedColumn()).isEqualTo(1);
        assertThat(file.hasHeader()).isTrue();
        assertThat(file.entries(1, true)).containsExactly("1001", "1002");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        KeyFile file = read("keys.csv", ("Name;Key\n\"A; B\";1001\nC;1002\n".replace(";", delimiter))
                .replace("A" + delimiter, "A").getBytes(StandardCharsets.UTF_8));
        assertThat(file.format()).isEqualTo(KeyFile.Format.CSV);
        assertThat(file.entries(1, true)).containsExactly("1001", "1002");
    }

    @Test
    void excelNumbersAreReadAsTheyAreAndNotAsTheyLook() throws IOException {
        Path file = folder.resolve("keys.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("Keys");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Key");
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 123456);
            sheet.value(2, 0, "B");
            sheet.value(2, 1, 12.5);
            book.finish();
        }
        KeyFile read = new KeyFileReader().read(file);
        assertThat(read.entries(1, true)).containsExactly("123456", "12.5");
        assertThat(KeyText.read("12.5").state()).isEqualTo(EntryState.DECIMAL);
    }

    @Test
    void whatIsNoWorkbookIsSaidInASentence() throws IOException {
        assertThatThrownBy(() -> read("keys.xlsx", "not a zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Rejected.class,
                        rejected -> assertThat(rejected.notice().key()).isEqualTo("file.notExcel"));
        assertThatThrownBy(() -> new KeyFileReader().read(folder)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.notice().key()).isEqualTo("file.notAFile"));
    }
}
