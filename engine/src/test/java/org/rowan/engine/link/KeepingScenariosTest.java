package org.rowan.engine.link;

import static org.rowan.engine.link.Refusal.Why.FROZEN;
import static org.rowan.engine.link.Situation.drawn;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Scenarios 19 to 36: what stays together, what falls apart, what people say. Keep at 2 bits,
 * average at least −2.
 */
class KeepingScenariosTest {
    @Test
    @DisplayName("19 a group stays together by pairs below join but above keep")
    void keptBelowJoin() {
        drawn(
                        """
                        stand: [A B]*
                        edges: A-B 3
                        """)
                .gives("[A B]");
    }

    @Test
    @DisplayName("20 below keep it falls apart")
    void fallsApart() {
        drawn(
                        """
                        stand: [A B]*
                        edges: A-B 1
                        """)
                .gives("[A] [B]");
    }

    @Test
    @DisplayName("21 a weak member stays when a chain holds it and the whole does not contradict")
    void chain() {
        drawn(
                        """
                        stand: [A B C]*
                        edges: A-B 9, B-C 3, A-C -5
                        """)
                .gives("[A B C]");
    }

    @Test
    @DisplayName("22 a member that contradicts the whole leaves")
    void contradictingMemberLeaves() {
        drawn(
                        """
                        stand: [A B C D]*
                        edges: A-B 20, A-C 20, B-C 20, C-D 3, A-D -20, B-D -20
                        """)
                .gives("[A B C] [D]");
    }

    @Test
    @DisplayName("23 when the middle goes, what it held falls apart")
    void middleGone() {
        drawn(
                        """
                        stand: [A C]*
                        edges: A-C -5
                        """)
                .gives("[A] [C]");
    }

    @Test
    @DisplayName("24 a group falls into two groups, not into dust")
    void fallsIntoTwo() {
        drawn(
                        """
                        stand: [A B C D]*
                        edges: A-B 12, C-D 12
                        """)
                .gives("[A B] [C D]");
    }

    @Test
    @DisplayName("25 a veto that appears inside a group splits it")
    void vetoInside() {
        drawn(
                        """
                        stand: [A B]*
                        edges: A-B 20x
                        """)
                .gives("[A] [B]");
    }

    @Test
    @DisplayName("26 a piece that left may join another person at once")
    void leavesAndJoins() {
        drawn(
                        """
                        stand: [A B]* [C]
                        edges: A-B -5, B-C 9
                        """)
                .gives("[A] [B C]");
    }

    @Test
    @DisplayName("27 un-linking one pair leaves each other member with whom it fits better")
    void unlinkOnePair() {
        drawn(
                        """
                        stand: [A B C]*
                        edges: A-B 9, A-C 4, B-C 12
                        says: A#B
                        """)
                .gives("[A] [B C]");
    }

    @Test
    @DisplayName("28 a word that they are the same joins what nothing else would")
    void saidSame() {
        drawn(
                        """
                        stand: [A]* [B]*
                        edges: A-B -15
                        says: A=B
                        """)
                .gives("[A B]");
    }

    @Test
    @DisplayName("29 a word that they are the same overrides a veto")
    void saidSameOverVeto() {
        drawn(
                        """
                        stand: [A]* [B]*
                        edges: A-B 5x
                        says: A=B
                        """)
                .gives("[A B]");
    }

    @Test
    @DisplayName("30 a word keeps a weak group together when its evidence is tested again")
    void saidSameKeeps() {
        drawn(
                        """
                        stand: [A B]*
                        edges: A-B -15
                        says: A=B
                        """)
                .gives("[A B]");
    }

    @Test
    @DisplayName("31 a word joins even persons of two open cases and one that awaits attention")
    void saidSameOverHeldAndFrozen() {
        drawn(
                        """
                        stand: [A]^* [B]^* [C]!*
                        edges: A-B 9
                        says: A=B, B=C
                        """)
                .gives("[A B C]");
    }

    @Test
    @DisplayName("32 words that contradict each other: apart wins, and someone must look")
    void conflict() {
        drawn(
                        """
                        stand: [A B]*
                        edges: A-B 20
                        says: A#B, A=B
                        """)
                .gives("[A] [B]")
                .withConflict();
    }

    @Test
    @DisplayName("33 a chain of words that closes on a not-the-same is a conflict too")
    void conflictByChain() {
        drawn(
                        """
                        stand: [A]* [B]* [C]*
                        edges: A-B -5
                        says: A#C, A=B, B=C
                        """)
                .gives("[A B] [C]")
                .withConflict();
    }

    @Test
    @DisplayName("34 two groups that hang together by one pair are shown as a bridge")
    void bridge() {
        drawn(
                        """
                        stand: [A B]* [C D]
                        edges: A-B 20, C-D 20, B-C 18, A-C 0, A-D 0, B-D 0
                        """)
                .gives("[A B C D]")
                .withBridge(true);
    }

    @Test
    @DisplayName("35 two groups that hang together by several pairs are no bridge")
    void noBridge() {
        drawn(
                        """
                        stand: [A B]* [C D]
                        edges: A-B 20, C-D 20, B-C 9, A-C 9, A-D 0, B-D 4
                        """)
                .gives("[A B C D]")
                .withBridge(false);
    }

    @Test
    @DisplayName(
            "36 a frozen group keeps its members while it waits, whatever their evidence says now")
    void frozenKeepsItsMembers() {
        drawn(
                        """
                        stand: [A B]!* [C]?
                        edges: A-B -5, A-C 20, B-C 20
                        """)
                .gives("[A B] [C]")
                .refusing(FROZEN);
    }
}
