package org.rowan.link.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;

/** Tables of persons: invented people, good files and bad ones. */
class TableTest {
    private static final LinkModel MODEL = ModelFiles.shipped(ModelFiles.PERSONS_TABLE);

    private static final String TWO_PEOPLE =
            """
            unique_id,full_name,dob,birth_place,postcode_fake,gender,occupation
            a,oswin "the elder" testperson,1861-03-14,samplewick,zz1 1zz,male,lamplighter
            b,oswin testperson,1861-03-14,samplewick,zz1 1zz,male,lamplighter
            c,oswin testpreson,1861-03-14,samplewick,,male,
            d,tamsin mockham,1840-07-02,exampleton,zy9 9zy,female,engraver
            e,tamsin mockham,1840-07-02,exampleton,zy9 9zy,,engraver
            """
                    .replace(
                            "oswin \"the elder\" testperson",
                            "\"oswin \"\"the elder\"\" testperson\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void rowsOfOnePersonGetOneIdInAnyOrder() throws IOException {
        PersonsTable table = PersonsTable.read(file(TWO_PEOPLE), MODEL.table());
        for (Long order : new Long[] {1L, 2L, 3L}) {
            Map<String, String> found = TableLinker.link(table, MODEL, order, null);
            assertThat(found.get("a")).isEqualTo(found.get("b")).isEqualTo(found.get("c"));
            assertThat(found.get("d")).isEqualTo(found.get("e")).isNotEqualTo(found.get("a"));
        }
    }

    @Test
    void aResultIsReadBackAsItWasWritten() throws IOException {
        Path file = folder.resolve("found.csv");
        Map<String, String> rows = Map.of("a,1", "P\"7");
        Grouping.write(file, rows);
        assertThat(Grouping.read(file)).isEqualTo(rows);
        assertThat(Files.readString(file)).startsWith("row id,person id\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty",
                "name;dob | no column of row ids",
                "unique_id,colour;a,red | none of the columns is known",
                "unique_id,full_name;a,oswin testperson;b | line 3",
                "unique_id,full_name;a,oswin;a,tamsin | there twice",
                "unique_id,full_name;a,\"oswin | line 2",
                "unique_id,full_name;a,\"oswin\"x | followed by",
                "unique_id\tfull_name;a\toswin | not separated by commas",
                "unique_id,full_name;a,oswin,surplus | has 3 values and the header 2",
                "full_name,dob;oswin,1861-03-14 | no column of row ids",
                "unique_id,full_name;,oswin | is empty or there twice",
            })
    void whatIsWrongIsToldWithItsLine(String lines, String told) throws IOException {
        Path file = file(lines.replace(';', '\n'));
        assertThatThrownBy(() -> PersonsTable.read(file, MODEL.table()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(told);
    }

    @Test
    void aTableFromASpreadsheetIsReadAllTheSame() throws IOException {
        String plain =
                """
                unique_id,full_name,dob
                a,oswin testperson,1861-03-14
                b,oswin testperson,1861-03-14
                """;
        String odd =
                "\ufeff\r\n DOB ,Unique_ID,\"Full_Name\",Remarks\r\n"
                        + "1861-03-14,a,oswin testperson,\"two\r\nlines, one value\"\r\n\r\n"
                        + "1861-03-14,b,oswin testperson,";
        PersonsTable expected = PersonsTable.read(file(plain), MODEL.table());
        PersonsTable read = PersonsTable.read(file(odd), MODEL.table());
        assertThat(read.ids()).isEqualTo(expected.ids());
        assertThat(TableLinker.link(read, MODEL, null, null))
                .isEqualTo(TableLinker.link(expected, MODEL, null, null));
        assertThat(read.hasTruth()).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreToldAsSuch() throws IOException {
        Path file =
                Files.write(folder.resolve("latin.csv"), new byte[] {'i', 'd', ',', (byte) 0xe9});
        assertThatThrownBy(() -> PersonsTable.read(file, MODEL.table()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("not text in UTF-8");
    }

    @Test
    void aTableWithoutRowsGivesNobody() throws IOException {
        PersonsTable none = PersonsTable.read(file("unique_id,full_name\n"), MODEL.table());
        assertThat(TableLinker.link(none, MODEL, 1L, null)).isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
