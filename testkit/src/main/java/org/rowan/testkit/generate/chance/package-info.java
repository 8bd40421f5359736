/** Seeded chance: dice, weighted mixes and heavy tails, the same on every machine. */
@NullMarked
package org.rowan.testkit.generate.chance;

import org.jspecify.annotations.NullMarked;
