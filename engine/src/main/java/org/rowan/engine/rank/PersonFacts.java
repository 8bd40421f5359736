package org.rowan.engine.rank;

/**
 * What linking says about the person in the reported role; nothing about who that person is.
 *
 * @param known whether there is such a person at all
 * @param age {@code adult}, {@code claimed-under-18}, {@code confirmed-under-18}, {@code uncertain}
 *     or {@code unknown}
 * @param accounts number of accounts believed to be this person's
 * @param services number of services those accounts are at
 * @param referrals number of referrals that name the person in the reported role
 * @param distinctMinors number of distinct accounts described as a child's that the person was in
 *     contact with
 * @param otherReported number of other reported persons in the same referrals or rooms
 * @param compromised whether a sender thinks that an account was taken over
 */
public record PersonFacts(
        boolean known,
        String age,
        long accounts,
        long services,
        long referrals,
        long distinctMinors,
        long otherReported,
        boolean compromised) {

    /** No person in the reported role. */
    public static final PersonFacts NONE = new PersonFacts(false, "unknown", 0, 0, 0, 0, 0, false);

    /**
     * Whether the person is, claims to be, or for all anybody has established may be under 18: then
     * there is no offender score, whatever a policy says.
     */
    public boolean mayBeUnder18() {
        return switch (age) {
            case "claimed-under-18", "confirmed-under-18", "uncertain" -> true;
            default -> false;
        };
    }
}
