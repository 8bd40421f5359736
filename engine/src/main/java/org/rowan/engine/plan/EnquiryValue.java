package org.rowan.engine.plan;

/**
 * What one enquiry is worth: how far its answer may move the case across the line between doing and
 * leaving.
 *
 * @param enquiry the step
 * @param minutes what it costs
 * @param gain harm-days it is expected to add, its own cost at the price of an hour already taken
 *     off; at or below 0 it is not worth making
 * @param perMinute {@code gain} a minute
 */
public record EnquiryValue(Step enquiry, double minutes, double gain, double perMinute) {}
