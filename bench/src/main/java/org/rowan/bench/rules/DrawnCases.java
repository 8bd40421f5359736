package org.rowan.bench.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.assess.Anchor;
import org.rowan.assess.CaseFact;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.CaseRecord;
import org.rowan.assess.ChildRecord;
import org.rowan.assess.ReferralOnFile;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;

/** Invented cases of three referrals with three files each, drawn from a seed. */
final class DrawnCases {
    static final int REFERRALS = 3;
    static final int FILES = 3;
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final SplittableRandom random;

    DrawnCases(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A case as the room's tables give it, before any fact is built. */
    record Drawn(CaseRecord record, List<ReferralOnFile> referrals, List<LinkedAccount> accounts) {}

    List<Drawn> draw(int cases) {
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
            drawn.add(one(i));
        }
        return drawn;
    }

    private Drawn one(long id) {
        List<ReferralId> ids = new ArrayList<>();
        List<ReferralOnFile> referrals = new ArrayList<>();
        List<LinkedAccount> accounts = new ArrayList<>();
        List<ChildRecord> children = new ArrayList<>();
        for (int r = 0; r < REFERRALS; r++) {
            ReferralId referral = new ReferralId(id * REFERRALS + r);
            ids.add(referral);
            referrals.add(referral(referral));
            accounts.add(account(referral, 0, AccountRole.REPORTED_PERSON, id));
            accounts.add(account(referral, 1, AccountRole.CHILD, 1_000_000 + id * 10 + r));
            children.add(
                    new ChildRecord(
                            referral.value(), referral, 1, "11-13", "unidentified", chance(.2)));
        }
        List<CaseFact> facts =
                chance(.3)
                        ? List.of(
                                new CaseFact(
                                        CaseFactName.PRIOR_CONTACT.code(),
                                        "yes",
                                        "",
                                        "officer",
                                        NOW))
                        : List.of();
        CaseRecord record =
                new CaseRecord(
                        new CaseId(id),
                        new Anchor("person", id),
                        "open",
                        null,
                        NOW,
                        ids,
                        children,
                        facts);
        return new Drawn(record, referrals, accounts);
    }

    private ReferralOnFile referral(ReferralId id) {
        List<FileFacts> files = new ArrayList<>();
        for (int f = 0; f < FILES; f++) {
            files.add(
                    new FileFacts(
                            chance(.4),
                            chance(.05),
                            chance(.4),
                            chance(.2),
                            random.nextLong(9),
                            chance(.7),
                            chance(.5),
                            chance(.1) ? List.of("liveStreaming") : List.of(),
                            chance(.3) ? "industry:A1" : ""));
        }
        ReferralFacts facts =
                new ReferralFacts(
                        id.value(),
                        chance(.2) ? "enticement" : "imagery",
                        chance(.05),
                        List.of(),
                        false,
                        chance(.02),
                        chance(.5),
                        chance(.8),
                        chance(.3),
                        chance(.7),
                        chance(.5),
                        chance(.3),
                        .5,
                        files);
        return new ReferralOnFile(
                facts,
                NOW.minusSeconds(random.nextLong(86_400)),
                NOW.minusSeconds(86_400 + random.nextLong(8_640_000)),
                List.of(
                        new ReferralOnFile.AccountOnFile(
                                0,
                                AccountRole.REPORTED_PERSON,
                                "service-" + random.nextInt(3),
                                34,
                                false,
                                false),
                        new ReferralOnFile.AccountOnFile(
                                1, AccountRole.CHILD, "service-1", 12, false, false)));
    }

    private static LinkedAccount account(
            ReferralId referral, int index, AccountRole role, long person) {
        return new LinkedAccount(
                new AccountId(referral.value() * 10 + index),
                referral,
                index,
                role,
                new PersonId(person));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
