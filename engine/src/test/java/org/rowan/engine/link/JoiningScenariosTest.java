package org.rowan.engine.link;

import static org.rowan.engine.link.Refusal.Why.AVERAGE;
import static org.rowan.engine.link.Refusal.Why.FROZEN;
import static org.rowan.engine.link.Refusal.Why.HELD;
import static org.rowan.engine.link.Refusal.Why.INSUBSTANTIAL;
import static org.rowan.engine.link.Refusal.Why.NOT_THE_SAME;
import static org.rowan.engine.link.Refusal.Why.VETO;
import static org.rowan.engine.link.Situation.drawn;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Scenarios 1 to 18: what joins and what does not. Join at 6 bits, keep at 2, average across at
 * least 0.
 */
class JoiningScenariosTest {
    @Test
    @DisplayName("1  a newcomer whom nobody resembles is a person of its own")
    void alone() {
        drawn(
                        """
                        stand: [A B] [C]?
                        edges: A-B 20
                        """)
                .gives("[A B] [C]")
                .refusing();
    }

    @Test
    @DisplayName("2  a newcomer that resembles one person joins it")
    void joins() {
        drawn(
                        """
                        stand: [A] [B]?
                        edges: A-B 9
                        """)
                .gives("[A B]");
    }

    @Test
    @DisplayName("3  between keep and join nothing new joins")
    void betweenKeepAndJoin() {
        drawn(
                        """
                        stand: [A] [B]?
                        edges: A-B 5
                        """)
                .gives("[A] [B]")
                .refusing();
    }

    @Test
    @DisplayName("4  nothing changes when only members of the own group match")
    void onlyOwnMembers() {
        drawn(
                        """
                        stand: [A B C]*
                        edges: A-B 20, B-C 20, A-C 20
                        """)
                .gives("[A B C]");
    }

    @Test
    @DisplayName("5  one strong pair is enough when the rest does not speak against")
    void oneStrongPair() {
        drawn(
                        """
                        stand: [A B] [C]?
                        edges: A-B 20, A-C 9, B-C 3
                        """)
                .gives("[A B C]");
    }

    @Test
    @DisplayName("6  the group as a whole speaks against the one strong pair")
    void wholeGroupSpeaksAgainst() {
        drawn(
                        """
                        stand: [A B C] [D]?
                        edges: A-B 20, B-C 20, A-C 20, A-D 9
                        """)
                .gives("[A B C] [D]")
                .refusing(AVERAGE);
    }

    @Test
    @DisplayName("7  a newcomer brings two persons together")
    void bringsTwoTogether() {
        drawn(
                        """
                        stand: [A] [B] [C]?
                        edges: A-C 12, B-C 12, A-B 1
                        """)
                .gives("[A B C]");
    }

    @Test
    @DisplayName("8  a newcomer brings three persons together")
    void bringsThreeTogether() {
        drawn(
                        """
                        stand: [A] [B] [C] [D]?
                        edges: A-D 12, B-D 12, C-D 12, A-B 1, A-C 1, B-C 1
                        """)
                .gives("[A B C D]");
    }

    @Test
    @DisplayName(
            "9  two persons that contradict each other are not brought together by a third; the stronger takes it")
    void contradictingPersonsStayApart() {
        drawn(
                        """
                        stand: [A] [B] [C]?
                        edges: A-C 14, B-C 12, A-B -20
                        """)
                .gives("[A C] [B]")
                .refusing(AVERAGE);
    }

    @Test
    @DisplayName("10 settled groups are not looked at again for want of news")
    void settledGroupsRest() {
        drawn(
                        """
                        stand: [A] [B] [C]?
                        edges: A-B 9
                        """)
                .gives("[A] [B] [C]");
    }

    @Test
    @DisplayName("11 a vetoed pair keeps the groups apart however strong the rest")
    void veto() {
        drawn(
                        """
                        stand: [A B] [C]?
                        edges: A-B 20, A-C 30, B-C 30x
                        """)
                .gives("[A B] [C]")
                .refusing(VETO);
    }

    @Test
    @DisplayName("12 circumstantial evidence alone never joins")
    void circumstantial() {
        drawn(
                        """
                        stand: [A] [B]?
                        edges: A-B 30c
                        """)
                .gives("[A] [B]")
                .refusing(INSUBSTANTIAL);
    }

    @Test
    @DisplayName("13 circumstantial evidence counts in the whole once one pair is substantial")
    void circumstantialHelps() {
        drawn(
                        """
                        stand: [A B] [C]?
                        edges: A-B 20, A-C 7, B-C 4c
                        """)
                .gives("[A B C]");
    }

    @Test
    @DisplayName("14 a group that awaits attention absorbs nobody")
    void frozenAbsorbsNobody() {
        drawn(
                        """
                        stand: [A B]! [C]?
                        edges: A-B 20, A-C 20, B-C 20
                        """)
                .gives("[A B] [C]")
                .refusing(FROZEN);
    }

    @Test
    @DisplayName("15 a group that awaits attention does not stop others from joining")
    void frozenStopsNoOther() {
        drawn(
                        """
                        stand: [A]! [B] [C]?
                        edges: A-C 20, B-C 10
                        """)
                .gives("[A] [B C]")
                .refusing(FROZEN);
    }

    @Test
    @DisplayName("16 persons of two open, assigned cases are tied, not merged")
    void heldAreTied() {
        drawn(
                        """
                        stand: [A]^ [B]^ [C]?
                        edges: A-C 20, B-C 18, A-B 10
                        """)
                .gives("[A C] [B]")
                .refusing(HELD);
    }

    @Test
    @DisplayName("17 a person said that they are not the same")
    void saidApart() {
        drawn(
                        """
                        stand: [A] [B]?
                        edges: A-B 40
                        says: A#B
                        """)
                .gives("[A] [B]")
                .refusing(NOT_THE_SAME);
    }

    @Test
    @DisplayName("18 a word about one member keeps the whole group away")
    void saidApartOfOneMember() {
        drawn(
                        """
                        stand: [A B] [C]?
                        edges: A-B 20, A-C 20, B-C 20
                        says: B#C
                        """)
                .gives("[A B] [C]")
                .refusing(NOT_THE_SAME);
    }
}
