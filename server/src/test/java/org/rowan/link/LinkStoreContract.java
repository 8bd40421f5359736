package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Key;
import org.rowan.engine.link.LinkStore;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Role;

/**
 * What the engine may rely on in every store of its port. Each look is at the store as somebody
 * finds it who opens it anew.
 */
abstract class LinkStoreContract {
    private static final long SEED = 20261123;

    /** Links a new observation, in the notation of {@link Referrals}; its number. */
    abstract long arrives(String line);

    abstract void corrected(long observation, String line);

    abstract void erased(long observation);

    /** Takes a person's word; its number. */
    abstract long said(Verdict verdict, long one, long other);

    abstract void withdrawn(long decision);

    /** Looks at the store. */
    abstract <T> T look(Function<LinkStore, T> at);

    @Test
    void whatArrivedIsFoundAsItWasSaid() {
        long one = arrives("account=chat/c1 email!=c1@example.com ip=192.0.2.1:443@1000");

        Observation kept = look(store -> observation(store, one));

        assertThat(kept.role()).isEqualTo(Role.REPORTED);
        assertThat(kept.identifiers())
                .extracting(Identifier::field)
                .containsExactly("account", "email", "ip");
        assertThat(isThere(one + 1_000_000)).isFalse();
    }

    @Test
    void holdersOfAKeyComeInAscendingOrderAndAtMostSoMany() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(arrives("account=chat/holder" + i + " room=r1"));
        }

        assertThat(holders(new Key("room", "r1"), 10))
                .containsExactly(ids.stream().mapToLong(id -> id).toArray());
        assertThat(holders(new Key("room", "r1"), 2)).containsExactly(ids.get(0), ids.get(1));
        assertThat(holders(new Key("room", "nobody"), 2)).isEmpty();
    }

    @Test
    void popularityCountsAccountsAndNotReferrals() {
        for (int i = 0; i < 3; i++) {
            arrives("account=chat/thrice room=r2");
        }
        long other = arrives("account=chat/once room=r2");
        assertThat(carriers("room", "r2")).isEqualTo(2);

        erased(other);
        assertThat(carriers("room", "r2")).isEqualTo(1);
    }

    @Test
    void popularityOfNamesCountsAccountsTooAndCanBeTakenBack() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(arrives("account=chat/named name=oswin_contractperson"));
        }
        all.add(arrives("account=chat/namesake name=tamsin_contractperson"));
        assertThat(carriers("surname", "contractperson")).isEqualTo(2);

        erased(all.get(0));
        erased(all.get(1));
        assertThat(carriers("surname", "contractperson")).isEqualTo(2);
        erased(all.get(2));
        assertThat(carriers("surname", "contractperson")).isEqualTo(1);
    }

    @Test
    void whatIsCorrectedIsFoundByWhatItSaysNow() {
        long before = carriers();
        long one = arrives("account=chat/corrected email!=old@example.com");
        corrected(one, "account=chat/corrected email!=new@example.com");

        assertThat(holders(new Key("email", "old@example.com"), 5)).isEmpty();
        assertThat(holders(new Key("email", "new@example.com"), 5)).containsExactly(one);
        assertThat(carriers()).isEqualTo(before + 1);
    }

    @Test
    void membersComeInAscendingOrderAndAnErasedOneIsNowhere() {
        long one = arrives("account=chat/m");
        long two = arrives("account=chat/m");
        long three = arrives("account=chat/m");
        long person = personOf(one);
        assertThat(members(person)).containsExactly(one, two, three);

        erased(two);

        assertThat(personOf(two)).isZero();
        assertThat(isThere(two)).isFalse();
        assertThat(members(person)).containsExactly(one, three);
    }

    @Test
    void theNumberOfAPersonIsNeverGivenAgain() {
        long one = arrives("account=chat/last");
        long person = personOf(one);
        erased(one);
        long other = arrives("account=chat/next");

        assertThat(personOf(other)).isGreaterThan(person);
    }

    @Test
    void decisionsComeByNumberUntilTheyAreTakenBackOrErased() {
        long one = arrives("account=chat/d1");
        long two = arrives("account=chat/d2");
        long three = arrives("account=chat/d3");
        long first = said(Verdict.SAME, one, two);
        long second = said(Verdict.NOT_THE_SAME, three, one);

        assertThat(decisionsAbout(one)).containsExactly(first, second);
        assertThat(decisionsAbout(three)).containsExactly(second);

        withdrawn(first);
        assertThat(decisionsAbout(one)).containsExactly(second);
        assertThat(holds(first)).isFalse();
        assertThat(holds(second)).isTrue();

        erased(three);
        assertThat(decisionsAbout(one)).isEmpty();
    }

    @Test
    void whoNeedsAttentionDoesUntilItIsCleared() {
        long one = arrives("account=chat/a1");
        long two = arrives("account=chat/a1");
        long three = arrives("account=chat/a1");
        said(Verdict.SAME, one, two);
        said(Verdict.SAME, two, three);
        long word = said(Verdict.NOT_THE_SAME, one, three);
        assertThat(attention(two)).contains(Attention.CONFLICT);

        withdrawn(word);
        assertThat(attention(two)).isEmpty();
    }

    @Test
    void aLongHistoryEndsWhereItEndsInMemory() {
        SplittableRandom random = new SplittableRandom(SEED);
        Referrals memory = new Referrals();
        List<Long> there = new ArrayList<>();
        List<Long> here = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            int which = there.isEmpty() ? 0 : random.nextInt(there.size());
            String line =
                    "account=s%d/x%d email!=x%d@example.com"
                            .formatted(random.nextInt(3), random.nextInt(12), random.nextInt(9));
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (!there.isEmpty()) {
                        erased(there.remove(which));
                        memory.erased(here.remove(which));
                    }
                }
                case 1 -> {
                    if (!there.isEmpty()) {
                        corrected(there.get(which), line);
                        memory.corrected(here.get(which), line);
                    }
                }
                default -> {
                    there.add(arrives(line));
                    here.add(memory.arrives(line));
                }
            }
        }
        List<Long> persons = look(store -> there.stream().map(store::personOf).toList());
        for (int a = 0; a < there.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(persons.get(a).equals(persons.get(b)))
                        .as("%d and %d, seed %d", there.get(a), there.get(b), SEED)
                        .isEqualTo(memory.same(here.get(a), here.get(b)));
            }
        }
    }

    private long[] holders(Key key, int most) {
        long[] found = look(store -> store.holders(key, most));
        return found;
    }

    private long[] members(long person) {
        long[] found = look(store -> store.members(person));
        return found;
    }

    private long carriers(String rule, String value) {
        return look(store -> store.carriers(rule, value));
    }

    private long personOf(long observation) {
        return look(store -> store.personOf(observation));
    }

    private long carriers() {
        return look(LinkStore::carriers);
    }

    private boolean isThere(long observation) {
        return look(store -> store.subject(observation) != null);
    }

    private boolean holds(long decision) {
        return look(store -> store.decision(decision) != null);
    }

    private Optional<Attention> attention(long observation) {
        return look(store -> Optional.ofNullable(store.attention(store.personOf(observation))));
    }

    private List<Long> decisionsAbout(long observation) {
        return look(store -> ids(store.decisions(observation)));
    }

    private static Observation observation(LinkStore store, long id) {
        return Objects.requireNonNull(store.subject(id)).observation();
    }

    private static List<Long> ids(List<Decision> decisions) {
        return decisions.stream().map(Decision::id).toList();
    }
}
