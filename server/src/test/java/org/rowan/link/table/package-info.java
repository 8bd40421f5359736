@NullMarked
package org.rowan.link.table;

import org.jspecify.annotations.NullMarked;
