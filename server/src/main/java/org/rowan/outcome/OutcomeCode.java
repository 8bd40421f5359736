package org.rowan.outcome;

/** What can come of a case. */
public enum OutcomeCode {
    CHILD_SAFEGUARDED("child-safeguarded", "A child was safeguarded", false),
    DISSEMINATED("disseminated", "A package was sent to the force responsible", false),
    ARREST("arrest", "A person was arrested", false),
    WELFARE("welfare", "Young people: dealt with as welfare, nobody criminalised", false),
    REFERRED_ABROAD("referred-abroad", "Sent to the authority of another country", false),
    VICTIM_IDENTIFICATION("victim-identification", "Handed to victim identification", false),
    NOT_IDENTIFIED("not-identified", "Nobody could be identified with what there is", true),
    NO_OFFENCE("no-offence", "No offence, or no child", true),
    NO_FURTHER_ACTION("no-further-action", "No further action is proportionate", true);

    private final String code;
    private final String text;
    private final boolean ends;

    OutcomeCode(String code, String text, boolean ends) {
        this.code = code;
        this.text = text;
        this.ends = ends;
    }

    /** The name in the database, in forms and in JSON. */
    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    /**
     * Whether it leaves a child unprotected if it is wrong, so that an urgent case takes a second
     * person.
     */
    public boolean needsASecondPersonWhenUrgent() {
        return ends;
    }
}
