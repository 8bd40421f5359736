/**
 * The versioned model of linking as typed records: comparisons, weights in bits, caps, vetoes,
 * thresholds.
 */
@NullMarked
package org.rowan.engine.link.model;

import org.jspecify.annotations.NullMarked;
