@NullMarked
package org.rowan.bench.truth;

import org.jspecify.annotations.NullMarked;
