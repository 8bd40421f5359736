@NullMarked
package org.rowan.engine.link;

import org.jspecify.annotations.NullMarked;
