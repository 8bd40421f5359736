@NullMarked
package org.rowan.engine.link.normalise;

import org.jspecify.annotations.NullMarked;
