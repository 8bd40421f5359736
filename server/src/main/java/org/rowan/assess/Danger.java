package org.rowan.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stated danger to a child that nobody has confirmed out, and how far help has got.
 *
 * @param since receipt of the first referral that states it
 * @param disseminated when a package went to those who can act, or null
 * @param safeguarded when the child, or every child of the case, was safe, or null
 */
public record Danger(
        Instant since, @Nullable Instant disseminated, @Nullable Instant safeguarded) {}
