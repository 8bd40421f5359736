/** How many cases a second a policy of a hundred rules assesses. */
@NullMarked
package org.rowan.bench.rules;

import org.jspecify.annotations.NullMarked;
