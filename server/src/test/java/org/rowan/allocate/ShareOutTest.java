package org.rowan.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.engine.rank.Lane;

/** Who would take what: skill, area and hours, and nobody past their exposure budget. */
class ShareOutTest {
    private static final RosterLine SAM = officer("sam", false, List.of("children"), null, 6);
    private static final RosterLine ALEX = officer("alex", false, List.of(), "Example Force", 6);
    private static final RosterLine DANA = officer("dana", true, List.of(), null, 6);

    @Test
    void theSkilledTakeWhatAsksForTheSkillAndTheDutyDeskTakesDanger() {
        List<ShareOut.Proposed> proposed =
                share(Map.of())
                        .of(
                                List.of(
                                        wanted("C1", Lane.IMMEDIATE_DANGER, 5, 0, "", null),
                                        wanted("C2", Lane.CHILD_OR_VICTIM, 5, 0, "", null),
                                        wanted(
                                                "C3",
                                                Lane.ADULT_REPORTED,
                                                5,
                                                0,
                                                "Example Force",
                                                null),
                                        wanted(
                                                "C4",
                                                Lane.ADULT_REPORTED,
                                                5,
                                                0,
                                                "Other Force",
                                                null)));

        assertThat(proposed)
                .extracting(ShareOut.Proposed::officer)
                .containsExactly("dana", "sam", "alex", "sam");
        assertThat(proposed.get(1).why()).contains("has the skill children");
        assertThat(proposed.get(2).why()).contains("covers Example Force");
    }

    @Test
    void nobodyIsGivenMoreToSeeThanTheirBudgetOfTheWeekHasLeft() {
        ShareOut.Wanted films = wanted("C1", Lane.CHILD_OR_VICTIM, 10, 40, "Other Force", null);

        assertThat(share(Map.of()).of(List.of(films)).getFirst().officer()).isEqualTo("sam");
        ShareOut.Proposed none = share(Map.of("sam", 4.5)).of(List.of(films)).getFirst();
        assertThat(none.officer()).isNull();
        assertThat(none.why()).contains("exposure budget").contains("used up");
        // Three cases of two hours each use up six; the fourth finds nobody.
        assertThat(
                        share(Map.of()).of(List.of(films, films, films, films)).stream()
                                .map(ShareOut.Proposed::officer))
                .containsExactly("sam", "sam", "sam", null);
    }

    @Test
    void whatSomebodyHoldsStaysWithThemAndFillsTheirHours() {
        List<ShareOut.Proposed> proposed =
                share(Map.of())
                        .of(
                                List.of(
                                        wanted("C1", Lane.ADULT_REPORTED, 30, 0, "", "sam"),
                                        wanted("C2", Lane.ADULT_REPORTED, 30, 0, "", "sam"),
                                        wanted("C3", Lane.ADULT_REPORTED, 30, 0, "", null)));

        assertThat(proposed.getFirst().officer()).isEqualTo("sam");
        assertThat(proposed.getFirst().why()).contains("more than the hours");
        assertThat(proposed.getLast().officer()).isNull();
        assertThat(proposed.getLast().why()).contains("no hours are left");
        assertThat(
                        new ShareOut(List.of(), Map.of(), 1)
                                .of(List.of(wanted("C1", Lane.GROUP, 1, 0, "", null))))
                .extracting(ShareOut.Proposed::why)
                .containsExactly("nobody is on the roster");
    }

    private static ShareOut share(Map<String, Double> exposed) {
        return new ShareOut(List.of(SAM, ALEX, DANA), exposed, 1);
    }

    private static RosterLine officer(
            String name,
            boolean duty,
            List<String> skills,
            @Nullable String area,
            double exposure) {
        return new RosterLine(name, "north", 37, duty, skills, area, exposure);
    }

    private static ShareOut.Wanted wanted(
            String id, Lane lane, double hours, int media, String force, @Nullable String holder) {
        return new ShareOut.Wanted(id, lane, hours, media, force, holder);
    }
}
