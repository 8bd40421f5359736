package org.rowan.assess;

import java.time.Instant;
import org.rowan.engine.rank.Assessment;
import org.rowan.kernel.CaseId;

/**
 * What a policy in the shadow said of a case beside the live one; nobody's work depends on it.
 *
 * @param policySha256 hash of the shadow policy's text
 * @param said by the shadow
 * @param live by the live policy, from the same facts at the same moment
 */
public record ShadowAssessment(
        CaseId caseId, Instant at, String policySha256, Assessment said, Assessment live) {}
