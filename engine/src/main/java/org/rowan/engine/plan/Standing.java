package org.rowan.engine.plan;

/**
 * Where one case stands in the plan.
 *
 * @param index harm-days averted per officer-hour by the best course still open, the hours of its
 *     enquiries included: the highest price of an hour at which the case is worth beginning
 * @param next the step to take next at the price it was worked out for
 * @param averted harm-days the best course at that price is expected to avert
 * @param hours officer-hours that course is expected to take
 */
public record Standing(double index, Step next, double averted, double hours) {}
