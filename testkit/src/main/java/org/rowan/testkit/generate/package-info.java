/**
 * Invented referrals with their hidden truth.
 *
 * <p>Takes in: parameters (one YAML file, every value with its source), a seed and a reference
 * time. Gives out: referrals as CyberTipline XML with files and file details, the same referrals as
 * CyberTip JSON, and the truth that linking and ranking are measured against. Invariants: the same
 * parameters, seed and index give the same bytes; every address, number and domain lies in a
 * reserved range; no account belongs to two persons; every time lies before the reference time.
 * Start reading at {@link org.rowan.testkit.generate.ReferralGenerator}.
 */
@NullMarked
package org.rowan.testkit.generate;

import org.jspecify.annotations.NullMarked;
