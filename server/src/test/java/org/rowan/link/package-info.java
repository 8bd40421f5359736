@NullMarked
package org.rowan.link;

import org.jspecify.annotations.NullMarked;
