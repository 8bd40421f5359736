/**
 * The documents of the CyberTipline Reporting API: our own schema, the rules beyond it, and their
 * reading into a {@link org.rowan.intake.Report}.
 *
 * <p>Written from the tables of the public technical documentation. Pure: bytes in, values out; the
 * time of "now" is given by the caller.
 *
 * <p>Start reading at {@link org.rowan.intake.cybertipline.DocumentReader}.
 */
@NullMarked
package org.rowan.intake.cybertipline;

import org.jspecify.annotations.NullMarked;
