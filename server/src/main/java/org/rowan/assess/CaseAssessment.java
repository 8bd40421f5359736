package org.rowan.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.kernel.CaseId;

/**
 * One assessment of a case: advice, with everything it rests on.
 *
 * @param id its number
 * @param caseId the case
 * @param at when
 * @param policy name of the policy
 * @param version version of the policy
 * @param policySha256 hash of the policy's text; null for decisions made before texts were kept
 * @param due until when to act
 * @param result what the policy made of the facts; null when erased
 * @param facts the facts; null when erased
 */
public record CaseAssessment(
        long id,
        CaseId caseId,
        Instant at,
        String policy,
        String version,
        @Nullable String policySha256,
        Instant due,
        @Nullable Assessment result,
        @Nullable CaseFacts facts) {}
