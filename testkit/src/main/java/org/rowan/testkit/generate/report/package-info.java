/**
 * What a sender says about one incident, and its two renderings: CyberTipline XML and CyberTip
 * JSON.
 */
@NullMarked
package org.rowan.testkit.generate.report;

import org.jspecify.annotations.NullMarked;
