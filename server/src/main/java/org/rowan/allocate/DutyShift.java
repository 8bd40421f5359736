package org.rowan.allocate;

import java.time.Instant;

/** That an officer is on the duty desk from one time to another. */
public record DutyShift(long id, String officer, Instant starts, Instant ends) {}
