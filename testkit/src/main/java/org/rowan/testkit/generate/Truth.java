package org.rowan.testkit.generate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.world.Fact;
import org.rowan.testkit.generate.world.NameGroup;
import org.rowan.testkit.generate.world.Situation;
import org.rowan.testkit.generate.world.Trap;

/**
 * What is really behind one referral; never part of what a sender says.
 *
 * @param index of the referral this belongs to
 * @param person the true person in the reported role (the first of them in a batched report)
 * @param situation the true situation of that person
 * @param accounts every account the referral shows, with the person behind it
 * @param children the children concerned, whether or not the referral shows them
 * @param pictures the picture of each file in order, null for a file that is no picture
 * @param viralGroup the viral picture this referral is about, or null
 * @param duplicateOf index of the referral that this one repeats byte for byte, or null
 * @param trap the trap of linking this referral belongs to, or null
 * @param facts what is true about the person, seen or unseen
 * @param thin whether the sender gave little
 * @param dump whether it came in a batch dump
 */
public record Truth(
        long index,
        String person,
        Situation situation,
        List<TrueAccount> accounts,
        List<TrueChild> children,
        List<@Nullable Picture> pictures,
        @Nullable String viralGroup,
        @Nullable Long duplicateOf,
        @Nullable Trap trap,
        Set<Fact> facts,
        boolean thin,
        boolean dump) {

    /** The role in which an account is shown. */
    public enum Role {
        REPORTED,
        RECIPIENT,
        VICTIM,
        ASSOCIATED
    }

    /**
     * An account and the person behind it.
     *
     * @param service domain label of the service
     * @param account identifier at the service, unique over all services
     * @param identifierShown false when the referral shows the account without its identifier
     */
    public record TrueAccount(
            String service,
            String account,
            Role role,
            String person,
            NameGroup group,
            boolean identifierShown) {}

    /** A child with the true age in years at the reference time. */
    public record TrueChild(String person, int years) {}

    Truth repeatedAs(long other) {
        return new Truth(
                other,
                person,
                situation,
                accounts,
                children,
                pictures,
                viralGroup,
                index,
                trap,
                facts,
                thin,
                dump);
    }
}
