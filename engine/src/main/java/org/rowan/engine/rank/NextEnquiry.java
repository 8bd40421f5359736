package org.rowan.engine.rank;

/**
 * The enquiry that is worth most per minute.
 *
 * @param name its name in the policy
 * @param minutes what it costs
 * @param text what to do
 * @param valuePerMinute expected gain in the chance of protecting a child, per minute
 * @param mayReach the level the case would have if everything the enquiry may reveal were true
 */
public record NextEnquiry(
        String name, double minutes, String text, double valuePerMinute, Level mayReach) {}
