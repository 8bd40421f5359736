package org.rowan.intake.cybertipline;

/** What is accepted although documentation and clients differ, noted on the referral. */
final class Tolerances {
    private static final String SEVENTH_TYPE_MISSPELT =
            "Online Enticement of Children for Sexual Act";

    private Tolerances() {}

    static void note(Element element, Context context) {
        switch (element.name()) {
            case "associatedAccount" -> associated(element, context);
            case "lawEnforcement" -> misplaced(element, "fleaCountry", context);
            case "nameValuePair" -> misplaced(element, "type", context);
            case "reportAnnotations", "fileAnnotations" -> {
                if (element.children().isEmpty()) {
                    context.remark("an empty " + element.name());
                }
            }
            case "incidentType" -> {
                if (SEVENTH_TYPE_MISSPELT.equals(element.text())) {
                    context.remark("an incident type without its last letter");
                }
            }
            case "ageAssertionDiscrepancy",
                    "informational",
                    "potentialAggravatingFactors",
                    "instrumentalUse" ->
                    context.remark("an element added in 2026: " + element.name());
            default -> {
                // Nothing to tolerate.
            }
        }
    }

    private static void associated(Element account, Context context) {
        if (account.attribute("accountType") != null) {
            context.remark("accountType instead of type on associatedAccount");
        } else if (account.attribute("type") == null) {
            context.remark("an associatedAccount without its type");
        }
        misplaced(account, "thirdPartyUser", context);
    }

    private static void misplaced(Element element, String attribute, Context context) {
        if (element.attribute(attribute) != null) {
            context.remark(attribute + " as an attribute of " + element.name());
        }
    }
}
