@NullMarked
package org.rowan.engine.link.compare;

import org.jspecify.annotations.NullMarked;
