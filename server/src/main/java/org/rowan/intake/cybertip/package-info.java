/**
 * The CyberTip JSON that agencies download, read into a {@link org.rowan.intake.Report}.
 *
 * <p>No public specification exists; the shape is known from tools that read it. Objects may be
 * null or missing anywhere, so nothing is required but an object that names its report. Race,
 * disability, language, gender, pronouns and physical description stay in the document as received:
 * no code here names those fields.
 */
@NullMarked
package org.rowan.intake.cybertip;

import org.jspecify.annotations.NullMarked;
