/**
 * The few words that every room shares: ids, value types, events, ports. Grows only by a written
 * decision.
 */
@NullMarked
package org.rowan.kernel;

import org.jspecify.annotations.NullMarked;
