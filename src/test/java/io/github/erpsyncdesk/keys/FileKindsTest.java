package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More files of each kind than the examples; {@code /} means a line break. */
class FileKindsTest {
    @TempDir
    Path folder;

    private String answer(String name, String text, String options) throws IOException {
        return answer(name, text.replace("/", "\r\n").getBytes(StandardCharsets.UTF_8), options);
    }

    private String answer(String name, byte[] content, String options) throws IOException {
        return FileCasesTest.answer(Files.write(folder.resolve(name), content), options);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {"1001;1/1002;2/1003;5=>1=>1001 1002 1003",
            "5;100=>1=>5", "5;100=>2=>100", "id;note/1001;\"a;b\"/1002;\"c/d\"=>id=>1001 1002",
            "id,note/1001,\"say \"\"x\"\"\"/1002,y=>id=>1001 1002", "id;note;/1001;A;x/1002;B=>id=>1001 1002",
            "Full list/id,name/1001,A/1002,B=>id=>1001 1002", "Key id/1001.00/1002.0/1001=>=>1001 1002",
            "\u00A0ID\u200B;x/\u20091001\u202F;y=>id=>1001", "sep=|/a|b/1|1001=>b=>1001",
            "5;7;9=>every=>5 7 9", "id;name/1-3;A=>id+ranges=>1 2 3",
            "id,street,town/1001,\"Main St 1,/Floor 2, door 3\",Oslo/1002,\"Sea 1,/Floor 2\",Bergen=>id=>1001 1002",
            "street,id/\"Bar,/Floor 2\",1001/Nord,1002=>id=>1001 1002", "name;id;/Bar;1001;/Nord;1002;=>id=>1001 1002",
            "name;id/Bar;1001;/Nord;1002;=>id=>1001 1002",
            "name;id;note/Bar;1001;/Nord;1002;x/Sum=>id=>1001 1002", "id;note/1001/1002;x/1003;=>id=>1001 1002 1003",
            "\"Key/ id\";n/1001;x=>key id=>1001",
            "n;id/a;1001/b;1002/Total Energy AS;2=>id=>1001 1002 2",
            "n;id/a;1001/b;1002/Summer;2004=>id=>1001 1002 2004",
            "id|street/1001|A, 5/1002|B, 7/1003|C, 9=>id=>1001 1002 1003"})
    void aCsvFileGivesTheKeysOfItsColumn(String text, String options, String keys) throws IOException {
        assertThat(answer("keys.csv", text, options)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {"5;100=>=>2 columns", "5;7;9=>=>3 columns",
            "id;id/1;2=>id=>one of 1, 2", "a; A ;b/1;2;3=>a=>one of 1, 2", "x;id;ID;id/1;2;3;4=>Id=>one of 2, 3, 4",
            "\"12\"34;x/5;y=>1=>line 1: a quoted value", "id/\"1001=>=>line 2: a quote opens",
            "id;n/1;x/2;\"a/b/c=>id=>line 3: a quote opens", "name,id,qty/Bar, 17,1001,5=>id=>line 2: more cells",
            "Bar, 17,1001/Nord,1002/Sund,1003=>2=>line 1: more cells",
            "name;id;/Bar; 17;1001/Nord;1002;=>id=>line 2: more cells",
            "name,id,,/Bar, 17,1001,/Nord,1002,,=>2=>line 2: more cells",
            "amount,id,note/1,50,1001,/2,25,1002,=>id=>line 2: more cells",
            "no;id;note/5;100;1001; /Nord;1002;=>id=>line 2: more cells",
            "5;100;1001;/6;1002;x/7;1003;y=>2=>line 1: more cells",
            "id;name/1001;\"A/1002;B/1003;C\"/1004;D=>id=>line 2: a quoted value of several lines",
            "name;id/\"Bar;1001/Baz\";1002=>id=>line 2: a quoted value of several lines",
            "id;a;b/1001;x;\"y/1002;z\"=>id=>line 2: a quoted value of several lines",
            "a;id;c/x;1001;y/5;100;1002;=>id=>line 3: more cells",
            "id;x/1\u2007234;y=>id=>separators",
            "id/1,234/1,235=>=>line 2, column 1 (id): “1,234”",
            "id;x/1.234;y=>id=>“1.234”", "id;x/1 234;y=>id=>“1 234”", "id;x/1\u00A0234;y=>id=>separators",
            "id;x/1'234;y=>id=>separators", "id;x/1.000;y=>id=>separators", "id;x/1001.5;y=>id=>decimal",
            "id;x/12\uFEFF34;y=>id=>hidden character", "id;x/12\u00AD34;y=>id=>hidden character",
            "id;x/12\u200D34;y=>id=>hidden character", "id;x/10:30;y=>id=>not a whole number",
            "id;x/2026-11-25;y=>id=>not a whole number", "id;x/12-34-56;y=>id=>not a whole number",
            "id;x/1001;y/Total: 1;=>id=>line 3", "id;2026/1001;5=>2=>may be a header",
            "1001;x/id;y=>id=>above the header",
            "id;x/1;y=>3=>has no column “3”", "id;x/1;y=>town=>The columns are: 1 id, 2 x",
            "id;x/1;y=>sheet A=>has no sheets",
            "a,b,id,c/\",\",1001,55/x,y,1002,56=>id=>line 2: fewer cells",
            "a,b,id/x,y,1001/\",\",1002=>id=>line 3: fewer cells", "a,b,id/x,y,1001/\",\",1002=>3=>line 3: fewer cells",
            "a;b;id;c/x;1001;55/x;y;1002;56=>id=>line 2: fewer cells",
            "1;2;1001;5/3;1002;6/4;5;1003;7=>3=>line 2: fewer cells",
            "id;q/1001;5/1002;6/2=>id=>line 4: the last row", "id;q/1001;5/1002;6//1003=>id=>line 5: the last row",
            "id;q/1001;5/1002;6/2;=>1=>line 4: the last row", "1001;5/1002;6/2=>1=>line 3: the last row",
            "n;id/a;1001/b;1002/Total;2=>id=>line 4: the last row",
            "n;id/a;1001/b;1002/Antall: ;17=>2=>line 4: the last row",
            "n;id/a;1001/b;1002/Zwischensumme;9=>id=>line 4: the last row",
            "n;id;q/a;1001;5/b;1002;6/(2 rows);2;11=>id=>line 4: the last row",
            "id;x/7-9;y=>id=>--ranges", ";;/;=>=>holds no keys"})
    void orIsRefusedWithThePlaceAndTheChoice(String text, String options, String words) throws IOException {
        assertThat(answer("keys.csv", text, options)).contains(words).contains("Nothing was sent");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {"5;7;9=>=>5 7 9", "5, 7, 9=>=>5 7 9",
            "1001//1002;/ 1003 =>=>1001 1002 1003", "1001 1002/1003=>every=>1001 1002 1003", "7-9/12=>ranges=>7 8 9 12",
            "1001;A 1/1002;B 2=>1=>1001 1002", "id;n/1001;5/1002;6=>id=>1001 1002"})
    void aPlainTextGivesItsList(String text, String options, String keys) throws IOException {
        assertThat(answer("keys.txt", text, options)).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {"1001;1/1002;2=>=>line 1: more than one value",
            "1001/1002 17/1003=>=>line 2: more than one value", "1001\t5550\t47=>=>more than one value",
            "Key id/1001=>=>line 1: “Key id”", "1001/7-9=>=>line 2: “7-9” is a range", "1,234=>=>line 1: “1,234”",
            "1.234=>=>line 1: “1.234”", "1 234,50=>=>decimal",
            "1001/12\u20631/5=>=>line 2: “12\u20631” is not a valid key",
            "1001;1/1002;2=>1+every=>not both"})
    void orIsRefusedWhereALineMayBeARow(String text, String options, String words) throws IOException {
        assertThat(answer("keys.txt", text, options)).contains(words).contains("Nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingGivesTheSameKeys(String charset) throws IOException {
        byte[] csv = "Navn;Nøkkel\nÅse;1001\nBjørn;1002\n".getBytes(Charset.forName(charset));
        assertThat(answer("keys.csv", csv, "nøkkel")).isEqualTo("1001 1002");
    }

    @Test
    void whatIsNoListIsToldByItsContentWhateverItsName() throws IOException {
        assertThat(answer("a.xls", "<html><table><tr><td>1001</td></tr></table></html>", "")).contains("web page");
        assertThat(answer("b.csv", "%PDF-1.7/1001/", "")).contains("PDF");
        assertThat(answer("c.xls", "1001/1002", "")).as("a text, whatever its name").isEqualTo("1001 1002");
        assertThat(answer("d.txt", "<?xml version=\"1.0\"?><Workbook/>", "")).contains("web page or XML");
        assertThat(answer("e.txt",
                new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R',
                        0, 0, 1, 0},
                "")).contains("neither a text nor a workbook");
        assertThat(answer("f.xlsx", "not a zip", "")).contains("not a valid key");
        assertThat(FileCasesTest.answer(folder, "")).contains("is not a file");
    }
}
