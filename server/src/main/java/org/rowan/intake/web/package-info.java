/** The door {@code /ispws}: the CyberTipline Reporting API as a plain servlet. */
@NullMarked
package org.rowan.intake.web;

import org.jspecify.annotations.NullMarked;
