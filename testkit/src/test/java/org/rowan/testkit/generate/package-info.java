@NullMarked
package org.rowan.testkit.generate;

import org.jspecify.annotations.NullMarked;
