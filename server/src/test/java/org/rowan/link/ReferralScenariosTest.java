package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.PairExplanation;
import org.rowan.engine.link.Refusal;

/**
 * Scenarios 37 to 60: whole referrals under the shipped model; invented people, reserved numbers.
 */
class ReferralScenariosTest {
    private final Referrals referrals = new Referrals();

    @Test
    @DisplayName("37 the same account in two referrals is one person")
    void sameAccount() {
        long a = referrals.arrives("reported account=chat/71");
        long b = referrals.arrives("reported account=chat/71");
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName("38 a verified e-mail ties accounts at two services")
    void verifiedEmail() {
        long a = referrals.arrives("reported account=chat/71 email!=kestrel@example.com");
        long b = referrals.arrives("reported account=games/5 email!=kestrel@example.com");
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName("39 an unverified e-mail alone does not; with the same rare handle it does")
    void unverifiedEmail() {
        long a = referrals.arrives("reported account=chat/71 email=kestrel@example.com");
        long b = referrals.arrives("reported account=games/5 email=kestrel@example.com");
        assertThat(referrals.same(a, b)).isFalse();
        long c =
                referrals.arrives(
                        "reported account=video/9 email=plover@example.com handle=plover-kestrel");
        long d =
                referrals.arrives(
                        "reported account=forum/2 email=plover@example.com handle=plover-kestrel");
        assertThat(referrals.same(c, d)).isTrue();
    }

    @Test
    @DisplayName(
            "40 role clash: a child and a reported person share a verified e-mail and stay two, tied")
    void roleClash() {
        long child = referrals.arrives("child account=chat/1 email!=heron@example.com");
        long reported = referrals.arrives("reported account=chat/2 email!=heron@example.com");
        assertThat(referrals.same(child, reported)).isFalse();
        assertThat(referrals.events(LinkEvent.Refused.class))
                .extracting(e -> e.refusal().why())
                .containsExactly(Refusal.Why.VETO);
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .contains("shared-contact");
    }

    @Test
    @DisplayName(
            "41 role clash: the same account was a child in one referral and reported in another: one person")
    void sameAccountBothRoles() {
        long child = referrals.arrives("child account=chat/1");
        long reported = referrals.arrives("reported account=chat/1");
        assertThat(referrals.same(child, reported)).isTrue();
    }

    @Test
    @DisplayName(
            "42 generic value: a club's e-mail joins the first accounts, then becomes generic and lets them go")
    void genericValue() {
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            members.add(
                    referrals.arrives("reported account=chat/" + i + " email!=club@example.com"));
        }
        assertThat(referrals.same(members.get(0), members.get(1))).isTrue();
        referrals.arrives("reported account=chat/10 email!=club@example.com");
        assertThat(referrals.events(LinkEvent.BecameGeneric.class)).hasSize(1);
        assertThat(members.stream().map(referrals.store::personOf).distinct()).hasSize(10);
    }

    @Test
    @DisplayName("43 erasure makes a generic value rare again, and what rested on it comes back")
    void genericAndBack() {
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            members.add(
                    referrals.arrives("reported account=chat/" + i + " email!=club@example.com"));
        }
        assertThat(referrals.same(members.get(0), members.get(1))).isFalse();
        for (int i = 10; i > 3; i--) {
            referrals.erased(members.get(i));
        }
        assertThat(referrals.same(members.get(0), members.get(1))).isTrue();
    }

    @Test
    @DisplayName("44 thirty referrals of one account count once: the value does not become generic")
    void busyAccount() {
        long first = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        for (int i = 0; i < 30; i++) {
            referrals.arrives("reported account=chat/1 email!=heron@example.com");
        }
        long other = referrals.arrives("reported account=video/4 email!=heron@example.com");
        assertThat(referrals.same(first, other)).isTrue();
    }

    @Test
    @DisplayName("45 erasure of the bridge parts the two it held")
    void erasureOfBridge() {
        long a = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        long bridge = referrals.arrives("reported account=chat/1 email!=plover@example.com");
        long b = referrals.arrives("reported account=video/3 email!=plover@example.com");
        assertThat(referrals.same(a, b)).isTrue();
        referrals.erased(bridge);
        assertThat(referrals.same(a, b)).isFalse();
        assertThat(referrals.events(LinkEvent.Split.class)).hasSize(1);
    }

    @Test
    @DisplayName("46 correction: the sender takes back a wrong account id")
    void correction() {
        long a = referrals.arrives("reported account=chat/1");
        long b = referrals.arrives("reported account=chat/1");
        referrals.corrected(b, "reported account=chat/2");
        assertThat(referrals.same(a, b)).isFalse();
        referrals.corrected(b, "reported account=chat/1");
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName("47 CGNAT: forty accounts behind one address in one hour stay forty")
    void cgnat() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(
                    referrals.arrives(
                            "reported account=chat/"
                                    + i
                                    + " ip=203.0.113.9:"
                                    + (2_000 + i)
                                    + "@"
                                    + (50_000 + i)));
        }
        assertThat(all.stream().map(referrals.store::personOf).distinct()).hasSize(40);
    }

    @Test
    @DisplayName(
            "48 the same address, port and second is a tie between two accounts, never a merge")
    void samePortAndSecond() {
        long a = referrals.arrives("reported account=chat/1 ip=203.0.113.9:2001@50000");
        long b = referrals.arrives("reported account=video/1 ip=203.0.113.9:2001@50000");
        assertThat(referrals.same(a, b)).isFalse();
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .containsExactly("same-connection");
    }

    @Test
    @DisplayName("49 a proxy's address is not even a tie")
    void proxy() {
        referrals.arrives("reported account=chat/1 ip~=203.0.113.9:2001@50000");
        referrals.arrives("reported account=video/1 ip~=203.0.113.9:2001@50000");
        assertThat(referrals.events(LinkEvent.Related.class)).isEmpty();
    }

    @Test
    @DisplayName("50 twins: same surname, birth date and address, different first names")
    void twins() {
        long a =
                referrals.arrives(
                        "reported account=chat/1 name=oswin_testperson dob=1990-04-12 address=gb/zz11zz/1_sample_street device=idfv:shared-tablet");
        long b =
                referrals.arrives(
                        "reported account=chat/2 name=perkin_testperson dob=1990-04-12 address=gb/zz11zz/1_sample_street device=idfv:shared-tablet");
        assertThat(referrals.same(a, b)).isFalse();
        assertThat(referrals.linker.explain(a, b).vetoes()).containsExactly("twins");
    }

    @Test
    @DisplayName("51 family device: a tie called household")
    void familyDevice() {
        long a = referrals.arrives("reported account=chat/1 device=imei:10000000000001");
        long b = referrals.arrives("reported account=chat/2 device=imei:10000000000001");
        assertThat(referrals.same(a, b)).isFalse();
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .containsExactly("household");
    }

    @Test
    @DisplayName("52 a device and a name with birth date together are one person")
    void deviceAndName() {
        long a =
                referrals.arrives(
                        "reported account=chat/1 device=imei:10000000000001 name=oswin_testperson dob=1990-04-12");
        long b =
                referrals.arrives(
                        "reported account=video/2 device=imei:10000000000001 name=oswin_testperson dob=1990-04-12");
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName(
            "53 recycled phone number: verified by two people of different name and birth date")
    void recycledPhone() {
        long a =
                referrals.arrives(
                        "reported account=chat/1 phone!=+447700900333 name=oswin_testperson dob=1990-04-12");
        long b =
                referrals.arrives(
                        "reported account=video/2 phone!=+447700900333 name=perkin_samplename dob=1971-11-30");
        assertThat(referrals.same(a, b)).isFalse();
    }

    @Test
    @DisplayName("54 the same file on two accounts is a tie; of a viral one not even that")
    void files() {
        referrals.arrives("reported account=chat/1 file=md5:00000000000000000000000000000001");
        long b =
                referrals.arrives(
                        "reported account=chat/2 file=md5:00000000000000000000000000000001");
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .containsExactly("same-file");
        for (int i = 3; i < 9; i++) {
            referrals.arrives(
                    "reported account=chat/" + i + " file=md5:00000000000000000000000000000001");
        }
        assertThat(referrals.events(LinkEvent.Related.class)).isEmpty();
        assertThat(referrals.store.members(referrals.store.personOf(b))).hasSize(1);
    }

    @Test
    @DisplayName("55 a parent's account is a tie to the child's")
    void parentAccount() {
        long parent = referrals.arrives("reported account=chat/1");
        long child = referrals.arrives("child account=chat/2 guardian-account=chat/1");
        assertThat(referrals.same(parent, child)).isFalse();
        assertThat(referrals.events(LinkEvent.Related.class))
                .extracting(LinkEvent.Related::label)
                .containsExactly("parent-account");
    }

    @Test
    @DisplayName(
            "56 a person un-links two, new evidence does not redo it, and taking the word back does")
    void unlink() {
        long a = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        long b = referrals.arrives("reported account=video/1 email!=heron@example.com");
        long word = referrals.said(Verdict.NOT_THE_SAME, a, b);
        assertThat(referrals.same(a, b)).isFalse();
        referrals.corrected(b, "reported account=video/1 email!=heron@example.com handle=heron77");
        assertThat(referrals.same(a, b)).isFalse();
        referrals.withdrawn(word);
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName("57 words that contradict ask for attention and heal when one is taken back")
    void conflictHeals() {
        long a = referrals.arrives("reported account=chat/1");
        long b = referrals.arrives("reported account=video/1");
        referrals.said(Verdict.SAME, a, b);
        long second = referrals.said(Verdict.NOT_THE_SAME, a, b);
        assertThat(referrals.events(LinkEvent.NeedsAttention.class))
                .extracting(LinkEvent.NeedsAttention::why)
                .contains(Attention.CONFLICT);
        referrals.withdrawn(second);
        assertThat(referrals.events(LinkEvent.Healed.class)).isNotEmpty();
        assertThat(referrals.same(a, b)).isTrue();
    }

    @Test
    @DisplayName("58 a merge keeps the older person")
    void olderPersonKept() {
        long a = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        long older = referrals.store.personOf(a);
        referrals.arrives("reported account=video/1 email!=plover@example.com");
        referrals.arrives(
                "reported account=games/1 email!=heron@example.com email!=plover@example.com");
        assertThat(referrals.events(LinkEvent.Merged.class))
                .extracting(LinkEvent.Merged::kept)
                .containsExactly(older);
    }

    @Test
    @DisplayName("59 the explanation adds up to the pair's bits and names values by reference only")
    void explanation() {
        long a =
                referrals.arrives(
                        "reported account=chat/1 email!=heron@example.com dob=1990-04-12");
        long b =
                referrals.arrives(
                        "reported account=video/1 email!=heron@example.com dob=1991-04-12");
        PairExplanation why = referrals.linker.explain(a, b);
        assertThat(why.rows().stream().mapToDouble(PairExplanation.Row::bits).sum())
                .isEqualTo(why.bits());
        assertThat(why.waterfall().getLast().to()).isEqualTo(why.bits());
        assertThat(why.toString()).doesNotContain("heron");
        PairExplanation.Row email =
                why.rows().stream()
                        .filter(row -> row.name().equals("email"))
                        .findFirst()
                        .orElseThrow();
        assertThat(email.grade()).isEqualTo("verified-both");
        assertThat(email.popularity()).isEqualTo(2);
        assertThat(email.values()).isEqualTo(new PairExplanation.Reference(1, 1));
    }

    @Test
    @DisplayName(
            "60 model upgrade: the same referrals under a stricter model part, and nothing else is needed")
    void modelUpgrade() {
        long a = referrals.arrives("reported account=chat/1 email!=heron@example.com");
        long b = referrals.arrives("reported account=video/1 email!=heron@example.com");
        assertThat(referrals.same(a, b)).isTrue();
        Referrals stricter = new Referrals(StricterModel.withoutEmail());
        for (long id : new long[] {a, b}) {
            stricter.linker.index(
                    Referrals.observation(
                            id,
                            id == a
                                    ? "reported account=chat/1 email!=heron@example.com"
                                    : "reported account=video/1 email!=heron@example.com"));
            stricter.store.assign(id, 7);
        }
        List<LinkEvent> events = stricter.linker.reconsider(7).events();
        assertThat(events).hasSize(1).first().isInstanceOf(LinkEvent.Split.class);
    }
}
