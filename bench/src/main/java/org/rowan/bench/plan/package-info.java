/** How long it takes to plan all open cases. */
@NullMarked
package org.rowan.bench.plan;

import org.jspecify.annotations.NullMarked;
