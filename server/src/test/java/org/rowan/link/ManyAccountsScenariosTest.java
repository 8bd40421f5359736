package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Role;

/** Scenarios 77 to 84: nobody hides behind the number of his own accounts or referrals. */
class ManyAccountsScenariosTest {
    private final Referrals referrals = new Referrals();

    @Test
    @DisplayName("77 a mailbox on a dozen accounts of one handle is one owner's, not generic")
    void oneOwner() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(
                    referrals.arrives(
                            "reported account=chat/%d email!=heron@example.com handle=heron17"
                                    .formatted(i)));
            assertThat(referrals.events(LinkEvent.BecameGeneric.class)).isEmpty();
        }
        assertThat(persons(all)).isEqualTo(1);
    }

    @Test
    @DisplayName("78 a mailbox on a dozen accounts that have nothing else in common is generic")
    void strangers() {
        for (int i = 0; i < 10; i++) {
            referrals.arrives(
                    "reported account=chat/%d email!=heron@example.com handle=h%d".formatted(i, i));
            assertThat(referrals.events(LinkEvent.BecameGeneric.class)).isEmpty();
        }
        long last = referrals.arrives("reported account=chat/10 email!=heron@example.com");
        assertThat(referrals.events(LinkEvent.BecameGeneric.class)).hasSize(1);
        assertThat(referrals.same(1, last)).isFalse();
    }

    @Test
    @DisplayName("79 what made them one owner is corrected away: the mailbox becomes generic")
    void ownerTakenBack() {
        for (int i = 1; i <= 11; i++) {
            referrals.arrives(
                    "reported account=s%d/1 email!=heron@example.com handle=%s"
                            .formatted(i, i < 3 ? "heron17" : "h" + i));
        }
        assertThat(referrals.same(1, 11)).isTrue();
        referrals.corrected(2, "reported account=s2/1 email!=heron@example.com handle=h2");
        assertThat(referrals.events(LinkEvent.BecameGeneric.class)).hasSize(1);
        referrals.corrected(2, "reported account=s2/1 email!=heron@example.com handle=heron17");
        assertThat(referrals.events(LinkEvent.NoLongerGeneric.class)).hasSize(1);
        assertThat(referrals.same(1, 11)).isTrue();
    }

    @Test
    @DisplayName("80 a name does not become common by one account's many referrals")
    void oftenReported() {
        String said = " name=oswin_testperson dob=1990-04-12 address=gb/ab1/1_invented_street";
        for (int i = 0; i < 200; i++) {
            referrals.arrives("reported account=chat/1" + said);
        }
        for (int i = 0; i < 200; i++) {
            referrals.arrives("reported account=games/%d name=tamsin_mockham".formatted(i));
        }
        long other = referrals.arrives("reported account=video/2" + said);
        assertThat(referrals.same(1, other)).isTrue();
    }

    @Test
    @DisplayName(
            "81 silence is no contradiction: an account rarely seen joins a person often reported")
    void silence() {
        long known = referrals.arrives("reported account=video/2 email!=heron@example.com");
        referrals.arrives("reported account=chat/1 email!=heron@example.com");
        for (int i = 0; i < 80; i++) {
            assertThat(referrals.same(known, referrals.arrives("reported account=chat/1")))
                    .as("referral %d of the other account", i)
                    .isTrue();
        }
        assertThat(referrals.same(known, referrals.arrives("reported account=video/2"))).isTrue();
    }

    @Test
    @DisplayName(
            "82 contradiction still is: other names and birth dates keep a person's account away")
    void contradiction() {
        for (int i = 0; i < 8; i++) {
            referrals.arrives(
                    "reported account=chat/1 email!=heron@example.com name=oswin_testperson dob=1990-04-12");
        }
        long other =
                referrals.arrives(
                        "reported account=video/2 email=heron@example.com name=tamsin_mockham dob=1961-09-30");
        assertThat(referrals.same(1, other)).isFalse();
    }

    @Test
    @DisplayName("83 a service that gives no ids: one handle there is one account")
    void namedAccount() {
        long a = named("scribble/@paperotter5", Role.REPORTED, 1);
        long b = named("scribble/@paperotter5", Role.REPORTED, 2);
        long lookAlike = named("scribble/@p\u0430perotter5", Role.REPORTED, 3);
        assertThat(referrals.same(a, b)).isTrue();
        assertThat(referrals.same(a, lookAlike)).isFalse();
        assertThat(referrals.store.carriers("account", "scribble/@paperotter5")).isEqualTo(1);
    }

    @Test
    @DisplayName("84 a handle is not an id: it does not make one of a child and a reported person")
    void namedChild() {
        long a = named("scribble/@paperotter5", Role.REPORTED, 1);
        long child = named("scribble/@paperotter5", Role.CHILD, 2);
        assertThat(referrals.same(a, child)).isFalse();
    }

    private long named(String account, Role role, long id) {
        referrals.linker.insert(
                new Observation(
                        id,
                        role,
                        account,
                        id,
                        List.of(
                                Identifier.of("account", account)
                                        .within("scribble")
                                        .marked(Mark.NAMED))));
        return id;
    }

    private long persons(List<Long> observations) {
        return observations.stream().map(referrals.store::personOf).distinct().count();
    }
}
