/**
 * Keys and what they do: seal a referral's personal values, hash look-up values, sign the log.
 *
 * <ul>
 *   <li><b>Takes in</b>: a key file outside the data folder ({@link
 *       org.rowan.platform.crypto.KeyRing}); clear values.
 *   <li><b>Gives out</b>: {@link org.rowan.platform.crypto.SealedBox} per referral ({@link
 *       org.rowan.platform.crypto.ReferralKeys}), {@link org.rowan.platform.crypto.BlindIndex},
 *       {@link org.rowan.platform.crypto.LogSigner}.
 *   <li><b>Invariants</b>: no key leaves this package in the clear; no type here prints a secret;
 *       every sealed value is bound to its context; a destroyed key never comes back.
 *   <li><b>Start reading at</b>: {@link org.rowan.platform.crypto.ReferralKeys}.
 * </ul>
 */
@NullMarked
package org.rowan.platform.crypto;

import org.jspecify.annotations.NullMarked;
