package org.rowan.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a named person can find or decide about a case, with the values each may have. */
public enum CaseFactName {
    IDENTIFIED("identified", "Identified by name and place", List.of("yes", "no")),
    PRIOR_CONTACT(
            "prior-contact",
            "Earlier conviction or allegation of contact offending",
            List.of("yes", "no")),
    PRIOR_NON_CONTACT(
            "prior-non-contact",
            "Earlier conviction or allegation of another sexual offence",
            List.of("yes", "no")),
    ACCESS_TO_CHILDREN("access-to-children", "Lives or works with children", List.of("yes", "no")),
    SEXUAL_COMMUNICATION(
            "sexual-communication",
            "The chat holds sexual communication with a child",
            List.of("yes", "no")),
    PRODUCING("producing", "Makes or takes the imagery", List.of("yes", "no")),
    AGE("age", "Age of the reported person", List.of("adult", "under-18", "uncertain")),
    NOTHING_AGGRAVATES(
            "nothing-aggravates", "Among young people: nothing aggravates", List.of("yes", "no")),
    AGGRAVATES("aggravates", "Among young people: something aggravates", List.of("yes", "no")),
    DANGER_CLEARED_OUT(
            "danger-cleared-out", "No child is in immediate danger", List.of("yes", "no")),
    DISSEMINATED("disseminated", "A package has gone to those who can act", List.of("yes", "no")),
    CHILD_SAFEGUARDED("child-safeguarded", "The child is safe", List.of("yes", "no")),
    KIRAT("kirat", "Your own KIRAT level", List.of("very-high", "high", "medium", "low")),
    LANE(
            "lane",
            "Lane set by a person",
            List.of(
                    "immediate-danger",
                    "child-or-victim",
                    "victim-identification",
                    "adult-reported",
                    "youth-welfare",
                    "group",
                    "as-assessed")),
    LEVEL(
            "level",
            "Level set by a person",
            List.of("very-high", "high", "medium", "low", "as-assessed"));

    private final String code;
    private final String question;
    private final List<String> answers;

    CaseFactName(String code, String question, List<String> answers) {
        this.code = code;
        this.question = question;
        this.answers = answers;
    }

    /** The name in the database, in forms and in JSON. */
    public String code() {
        return code;
    }

    /** What a person is asked. */
    public String question() {
        return question;
    }

    public List<String> answers() {
        return answers;
    }

    /** The name with a code; null when there is none. */
    public static @Nullable CaseFactName of(String code) {
        for (CaseFactName name : values()) {
            if (name.code.equals(code)) {
                return name;
            }
        }
        return null;
    }
}
