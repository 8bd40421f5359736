@NullMarked
package org.rowan.bench.intake;

import org.jspecify.annotations.NullMarked;
