package org.rowan.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.allocate.PostcodeAreas.Covers;
import org.rowan.assess.Assessing;
import org.rowan.assess.InventedCases;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose a case is: a country by IP, a force by an address or a provider's answer. */
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JurisdictionTest {
    /** Every geographic area but those of the Crown dependencies. */
    private static final String AREAS =
            "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN"
                    + " DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L"
                    + " LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH"
                    + " RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC"
                    + " WD WF WN WR WS WV YO ZE";

    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Jurisdiction jurisdiction;

    private CaseId placed = new CaseId(0);

    @BeforeAll
    void somebodyWasReported() {
        var referrals = new InventedCases("where").person("Chatterbox Example", "").bring(receive);
        line.drain(stages);
        placed = assessing.casesOf(referrals.getFirst()).getFirst();
    }

    @Test
    void anAddressLeadsToACountryAndWithoutAForceToTheNationalDeskUntilAProviderAnswers() {
        Responsible found = jurisdiction.of(placed).orElseThrow();
        assertThat(found.country()).isEqualTo("GB");
        assertThat(found.force()).isEqualTo(Responsible.NATIONAL_DESK);
        assertThat(found.tableDate()).hasToString("2026-11-01");
        assertThat(found.how()).contains("not a person's place").doesNotContain("198.18");

        jurisdiction.answer(placed, "Example Force", "provider's answer of today", "robin");
        new InventedCases("where2").again("Chatterbox Example", "where-1", "").bring(receive);
        line.drain(stages);

        Responsible answered = jurisdiction.of(placed).orElseThrow();
        assertThat(answered.force()).isEqualTo("Example Force");
        assertThat(answered.by()).isEqualTo("robin");
        assertThatThrownBy(() -> jurisdiction.answer(placed, " ", "", "robin"))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void aTableOfAddressesIsReadWithItsDateAndEveryProblemHasItsLine() {
        IpCountries table =
                table(
                        "# date: 2026-11-01\n# source: invented\n198.51.100.0,198.51.100.127,GB\n198.51.100.128/25,NL\n2001:db8::/32,FR\n");

        assertThat(table.country("198.51.100.5")).hasValue("GB");
        assertThat(table.country("198.51.100.200")).hasValue("NL");
        assertThat(table.country("2001:db8:7::9")).hasValue("FR");
        assertThat(table.country("::ffff:198.51.100.5")).hasValue("GB");
        assertThat(table.country("203.0.113.1")).isEmpty();
        assertThat(table.country("not.an.address.example")).isEmpty();
        assertThatThrownBy(() -> table("198.51.100.0/24,GB\n")).hasMessageContaining("no date");
        assertThatThrownBy(() -> table("# date: 2026-11-01\n198.51.100.0/24,Britain\n"))
                .hasMessageContaining("line 2");
        assertThat(IpTables.of(Path.of(""), "", false)).isEqualTo(IpCountries.NONE);
    }

    @Test
    void aPostcodeAreaLeadsToAForceAndSaysWhereItIsOnlyMostOfIt() {
        PostcodeAreas areas = new PostcodeAreas(false);

        assertThat(areas.of("EH1 1AA")).get().extracting("force").isEqualTo("Police Scotland");
        assertThat(areas.of("cr0 1aa")).get().extracting("covers").isEqualTo(Covers.MOST);
        assertThat(areas.of("dn1 1aa"))
                .as("Humberside and South Yorkshire have much the same share")
                .get()
                .extracting("covers")
                .isEqualTo(Covers.LARGEST);
        assertThat(areas.of("ZZ1 1AA")).isEmpty();
        assertThat(new PostcodeAreas(true).of("ZZ1 1AA")).isPresent();
        assertThat(areas.of("somewhere")).isEmpty();
    }

    @Test
    void everyPostcodeAreaOfTheUnitedKingdomHasAForce() {
        PostcodeAreas areas = new PostcodeAreas(false);
        for (String area : AREAS.split(" ", -1)) {
            assertThat(areas.of(area + "1 1AA")).as(area).isPresent();
        }
        for (String island : List.of("GY", "IM", "JE")) {
            assertThat(areas.of(island + "1 1AA")).as(island).isEmpty();
        }
    }

    private static IpCountries table(String text) {
        return IpCountries.read("table.csv", new BufferedReader(new StringReader(text)));
    }
}
