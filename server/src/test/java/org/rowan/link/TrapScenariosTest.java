package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.normalise.Accounts;
import org.rowan.engine.link.normalise.Emails;
import org.rowan.engine.link.normalise.Normalised;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.link.normalise.IcuSkeletonReader;

/** Scenarios 61 to 76: what tempts a linker, and what needs a person; under the shipped model. */
class TrapScenariosTest {
    private final Referrals referrals = new Referrals();

    @Test
    @DisplayName(
            "61 a verified phone alone joins nobody: it may be a parent's or have changed hands")
    void phoneAlone() {
        long a = referrals.arrives("reported account=chat/1 phone!=+447700900111");
        long b = referrals.arrives("reported account=video/2 phone!=+447700900111");
        assertThat(referrals.same(a, b)).isFalse();
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .containsExactly("shared-contact");
    }

    @Test
    @DisplayName("62 one corroborating piece and any number of circumstantial ones are not enough")
    void phoneAndCircumstance() {
        String shared =
                " phone!=+447700900111 ip=203.0.113.9:2001@50000 file=md5:00000000000000000000000000000001";
        long a = referrals.arrives("reported account=chat/1" + shared);
        long b = referrals.arrives("reported account=video/2" + shared);
        assertThat(referrals.linker.explain(a, b).bits()).isGreaterThan(6);
        assertThat(referrals.linker.explain(a, b).substantial()).isFalse();
        assertThat(referrals.same(a, b)).isFalse();
    }

    @Test
    @DisplayName("63 a phone with the same name and birth date is one person")
    void phoneAndName() {
        String shared = " phone!=+447700900111 name=oswin_testperson dob=1990-04-12";
        long a = referrals.arrives("reported account=chat/1" + shared);
        long b = referrals.arrives("reported account=video/2" + shared);
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName("64 a name, given and family, is one kind of evidence however rare it is")
    void rareName() {
        for (int i = 0; i < 3_000; i++) {
            referrals.arrives("reported account=games/" + i + " name=tamsin_mockham");
        }
        String shared = " name=oswin_testperson ip=203.0.113.9:2001@50000";
        long a = referrals.arrives("reported account=chat/1" + shared);
        long b = referrals.arrives("reported account=video/2" + shared);
        assertThat(referrals.linker.explain(a, b).substantial()).isFalse();
        assertThat(referrals.same(a, b)).isFalse();
    }

    @Test
    @DisplayName("65 a popular handle at three services belongs to three")
    void sharedHandle() {
        List<Long> all = new ArrayList<>();
        for (String service : List.of("chat", "video", "games")) {
            all.add(referrals.arrives("reported account=" + service + "/1 handle=blue-otter"));
        }
        assertThat(all.stream().map(referrals.store::personOf).distinct()).hasSize(3);
    }

    @Test
    @DisplayName("66 a handle written with look-alike letters nominates and does not join")
    void lookAlikeHandle() {
        Accounts accounts = new Accounts(new IcuSkeletonReader());
        Normalised latin = accounts.handle("chat", "paperotter5");
        Normalised cyrillic = accounts.handle("video", "p\u0430perotter5");
        assertThat(value(latin)).isEqualTo(value(cyrillic));
        long a = referrals.arrives("reported account=chat/1 handle=" + value(latin));
        long b = referrals.arrives("reported account=video/2 handle=" + value(cyrillic));
        assertThat(referrals.same(a, b)).isFalse();
    }

    @Test
    @DisplayName("67 spellings of one mailbox are one verified e-mail")
    void mailboxVariants() {
        String one = value(Emails.email("King.Fisher+chat@gmail.com", Overlay.NONE));
        String other = value(Emails.email("kingfisher@googlemail.com", Overlay.NONE));
        long a = referrals.arrives("reported account=chat/1 email!=" + one);
        long b = referrals.arrives("reported account=video/2 email!=" + other);
        assertThat(referrals.same(a, b)).isTrue();
    }

    private static String value(Normalised normalised) {
        return assertThat(normalised)
                .asInstanceOf(InstanceOfAssertFactories.type(Normalised.Value.class))
                .actual()
                .canonical();
    }

    @Test
    @DisplayName("68 school network: pupils behind one address at one hour stay apart")
    void schoolNetwork() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(
                    referrals.arrives(
                            "reported account=chat/" + i + " ip=203.0.113.7:1@" + (9_000 + i)));
        }
        assertThat(all.stream().map(referrals.store::personOf).distinct()).hasSize(3);
    }

    @Test
    @DisplayName(
            "69 a child's account reached by a parent's phone: the parent reported, both stay two")
    void parentsPhone() {
        long child =
                referrals.arrives(
                        "reported account=chat/1 phone!=+447700900111 guardian-account=video/2 dob=2012-05-06");
        long parent =
                referrals.arrives("reported account=video/2 phone!=+447700900111 dob=1979-02-03");
        assertThat(referrals.same(child, parent)).isFalse();
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .containsExactlyInAnyOrder("shared-contact", "parent-account");
    }

    @Test
    @DisplayName("70 a compromised account's e-mail joins nobody, its account still is itself")
    void compromised() {
        Observation taken =
                marked(
                        Referrals.observation(
                                1, "reported account=chat/1 email!=heron@example.com"));
        referrals.linker.insert(taken);
        referrals.linker.insert(
                Referrals.observation(2, "reported account=video/2 email!=heron@example.com"));
        referrals.linker.insert(Referrals.observation(3, "reported account=chat/1"));
        assertThat(referrals.same(1, 2)).isFalse();
        assertThat(referrals.same(1, 3)).isTrue();
    }

    private static Observation marked(Observation observation) {
        return new Observation(
                observation.id(),
                Role.REPORTED,
                observation.carrier(),
                observation.at(),
                observation.identifiers().stream()
                        .map(identifier -> identifier.marked(Mark.COMPROMISED))
                        .toList());
    }

    @Test
    @DisplayName("71 a person of too many birth dates asks for attention and takes in nobody more")
    void tooManyValues() {
        for (int i = 10; i < 21; i++) {
            referrals.arrives("reported account=chat/1 dob=1990-04-" + i);
        }
        assertThat(referrals.events(LinkEvent.NeedsAttention.class))
                .extracting(LinkEvent.NeedsAttention::why)
                .containsExactly(Attention.TOO_MANY_VALUES);
        long late = referrals.arrives("reported account=chat/1");
        assertThat(referrals.same(1, late)).isFalse();
    }

    @Test
    @DisplayName("72 it heals when the offending referral is corrected, or erased")
    void heals() {
        for (int i = 10; i < 21; i++) {
            referrals.arrives("reported account=chat/1 dob=1990-04-" + i);
        }
        referrals.corrected(11, "reported account=chat/1 dob=1990-04-19");
        assertThat(referrals.events(LinkEvent.Healed.class)).hasSize(1);
        referrals.corrected(11, "reported account=chat/1 dob=1990-04-20");
        assertThat(referrals.events(LinkEvent.NeedsAttention.class)).hasSize(1);
        referrals.erased(11);
        assertThat(referrals.events(LinkEvent.Healed.class)).hasSize(1);
    }

    @Test
    @DisplayName("73 a conflict of words does not heal because the group shrank")
    void conflictStays() {
        long a = referrals.arrives("reported account=chat/1");
        long b = referrals.arrives("reported account=video/1");
        long c = referrals.arrives("reported account=chat/1");
        referrals.said(Verdict.SAME, a, b);
        referrals.said(Verdict.NOT_THE_SAME, a, b);
        referrals.erased(c);
        assertThat(referrals.events(LinkEvent.Healed.class)).isEmpty();
        assertThat(referrals.store.attention(referrals.store.personOf(a)))
                .isEqualTo(Attention.CONFLICT);
    }

    @Test
    @DisplayName("74 words about several members hold against all who come later")
    void exclusionOfSeveral() {
        long a = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        long b = referrals.arrives("reported account=video/1 email!=plover@example.com");
        long c = referrals.arrives("reported account=games/1");
        referrals.said(Verdict.NOT_THE_SAME, a, c);
        referrals.said(Verdict.NOT_THE_SAME, b, c);
        long bridge =
                referrals.arrives(
                        "reported account=games/1 email!=heron@example.com email!=plover@example.com");
        assertThat(referrals.same(a, c)).isFalse();
        assertThat(referrals.same(b, c)).isFalse();
        assertThat(referrals.same(bridge, c) || referrals.same(bridge, a)).isTrue();
    }

    @Test
    @DisplayName("75 the reason of a merge is the pair that brought the two persons together")
    void reasonOfAMerge() {
        long a = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        long b = referrals.arrives("reported account=video/1 email!=plover@example.com");
        long bridge =
                referrals.arrives(
                        "reported account=games/1 email!=heron@example.com email!=plover@example.com");
        assertThat(referrals.same(a, b)).isTrue();
        LinkEvent.Merged merged = referrals.events(LinkEvent.Merged.class).getFirst();
        LinkEvent.Linked linked = referrals.events(LinkEvent.Linked.class).getFirst();
        assertThat(linked.observation()).isEqualTo(bridge);
        assertThat(merged.test()).isNotNull().isNotEqualTo(linked.test());
    }

    @Test
    @DisplayName("76 attention heals when a person shrinks to one referral")
    void shrinksToOne() {
        StringBuilder many = new StringBuilder("reported account=chat/1");
        for (int i = 10; i < 21; i++) {
            many.append(" dob=1990-04-").append(i);
        }
        referrals.arrives(many.toString());
        assertThat(referrals.events(LinkEvent.NeedsAttention.class)).isEmpty();
        long second = referrals.arrives("reported account=chat/1");
        assertThat(referrals.events(LinkEvent.NeedsAttention.class)).hasSize(1);
        referrals.erased(second);
        assertThat(referrals.events(LinkEvent.Healed.class)).hasSize(1);
    }
}
